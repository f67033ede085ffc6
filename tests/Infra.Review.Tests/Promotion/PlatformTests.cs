using Infra.Review.Graph;
using Infra.Review.Promotion;

namespace Infra.Review.Tests.Promotion;

public sealed class PlatformTests
{
    [Fact]
    public void Stacks_that_only_spell_their_names_run_the_same_platform()
    {
        var dev = Platform.Of(Plan("dev", "dev"), Plan("reference", "reference"));
        var prod = Platform.Of(Plan("prod", "prod"), Plan("reference", "reference"));

        Assert.Empty(dev.ByName);
        Assert.Equal(dev.Digest, prod.Digest);
        Assert.Matches("^sha256:[0-9a-f]{64}$", dev.Digest);
    }

    [Fact]
    public void A_resource_that_another_stack_does_not_have_shows()
    {
        var reference = Plan("reference", "reference");
        var own = Plan("prod", "prod");
        var less = own with { Resources = own.Resources.Skip(1).ToValueList() };
        var more = own with
        {
            Resources = [.. own.Resources, own.Resources[0] with { Urn = "urn:pulumi:prod::p::t::more" }],
        };

        Assert.Single(Platform.Of(less, reference).ByName);
        Assert.Single(Platform.Of(more, reference).ByName);
        Assert.NotEqual(Platform.Of(own, reference).Digest, Platform.Of(less, reference).Digest);
    }

    [Theory]
    [InlineData("/dev/null", "/reference/null")]
    [InlineData("x", "y")]
    [InlineData("dev", "prod")]
    public void A_value_that_is_another_one_under_another_name_shows(string own, string reference)
    {
        var platform = Platform.Of(Plan("staging", own), Plan("reference", reference));

        Assert.Equal("disk", Assert.Single(platform.ByName).Name);
    }

    [Theory]
    [InlineData("dev and dev", "reference and reference", true)]
    [InlineData("rdev", "rreference", true)]
    [InlineData("/dev/dev", "/dev/reference", true)]
    [InlineData("dev", "referenc", false)]
    [InlineData("dev", "dev", true)]
    [InlineData("", "reference", false)]
    [InlineData("device", "reference", false)]
    public void A_spelling_is_told_from_a_difference(string left, string right, bool same) =>
        Assert.Equal(same, NameSpelling.Same(left, "dev", right, "reference"));

    [Theory]
    [InlineData("re", "reference")]
    [InlineData("reference-2", "reference")]
    [InlineData("refer", "reference")]
    public void Names_that_begin_alike_are_told_apart(string own, string reference) =>
        Assert.True(NameSpelling.Same($"a {own} b {own}", own, $"a {reference} b {reference}", reference));

    private static ResourceGraph Plan(string stack, string text) =>
        ResourceGraph.Of(
            "p",
            stack,
            [
                new Resource
                {
                    Urn = $"urn:pulumi:{stack}::p::pulumi:pulumi:Stack::p-{stack}",
                    Type = "pulumi:pulumi:Stack",
                    Name = $"p-{stack}",
                },
                new Resource
                {
                    Urn = $"urn:pulumi:{stack}::p::t::disk",
                    Type = "t",
                    Name = "disk",
                    Inputs = PropertyValue.Object(("label", PropertyValue.Of(text))),
                },
            ]
        );
}
