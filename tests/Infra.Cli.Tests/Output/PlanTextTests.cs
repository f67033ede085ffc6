using Infra.Cli.Output;
using Infra.Review.Graph;
using Spectre.Console;
using Spectre.Console.Testing;

namespace Infra.Cli.Tests.Output;

public sealed class PlanTextTests
{
    [Fact]
    public void A_redirected_plan_has_one_line_for_each_resource_and_no_colour() =>
        ExpectedFile.Holds("plan-plain.txt", Render(Plans.Small, width: null));

    [Fact]
    public void A_wide_terminal_shows_facts_in_one_column_with_colour() =>
        ExpectedFile.Holds("plan-wide-colour.txt", Render(Plans.Small, width: 140, colour: true));

    [Fact]
    public void A_narrow_terminal_continues_facts_below_the_resource() =>
        ExpectedFile.Holds("plan-narrow.txt", Render(Plans.Small, width: 60));

    [Fact]
    public void A_terminal_without_Unicode_gets_a_tree_of_plain_characters() =>
        ExpectedFile.Holds("plan-ascii.txt", Render(Plans.Small, width: null, unicode: false));

    [Fact]
    public void A_program_without_resources_says_so() =>
        ExpectedFile.Holds("plan-empty.txt", Render(Plans.Empty, width: 80));

    [Fact]
    public void A_single_resource_is_counted_in_the_singular() =>
        ExpectedFile.Holds("plan-one.txt", Render(Plans.One, width: 80));

    [Fact]
    public void Thousands_of_resources_are_shown_one_by_one_and_in_the_order_of_their_numbers()
    {
        var text = Render(Plans.OfLines(2_000), width: null);
        var lines = text.Split('\n');

        Assert.Equal("shop · dev", lines[0]);
        Assert.Equal("├─ BusinessLine line-0", lines[2]);
        Assert.Equal("├─ BusinessLine line-10", lines[32]);
        Assert.Equal("   └─ ServiceAccount line-1999", lines[6001]);
        Assert.Contains("4,000 resources in 2,000 components", text, StringComparison.Ordinal);
        Assert.Contains("  kubernetes  Namespace 2000 · ServiceAccount 2000\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_of_a_narrow_terminal_is_wider_than_it()
    {
        var text = Render(Plans.Small, width: 60);

        Assert.All(text.Split('\n'), line => Assert.True(LineWriter.WidthOf(line) <= 60, line));
    }

    [Fact]
    public void Parents_in_a_circle_and_parents_that_are_missing_lose_no_resource()
    {
        var a = Plans.Component("infra:x:A", "a");
        var b = Plans.Component("infra:x:B", "b") with { Parent = a.Urn };
        var lost = Plans.Component("infra:x:C", "lost") with { Parent = "urn:pulumi:dev::shop::infra:x:D::gone" };
        var graph = ResourceGraph.Of("shop", "dev", [a with { Parent = b.Urn }, b, lost]);

        Assert.Equal(
            "shop · dev\n\n├─ A a\n│  └─ B b\n└─ C lost\n\n0 resources in 3 components\n  infra  A 1 · B 1 · C 1\n",
            Render(graph, width: null)
        );
    }

    [Fact]
    public void Dependencies_in_a_circle_end()
    {
        var a = Plans.Custom("x:y:A", "a");
        var b = Plans.Custom("x:y:B", "b", null, a);
        var graph = ResourceGraph.Of("shop", "dev", [a with { Dependencies = [b.Urn] }, b]);

        Assert.Contains("2 resources\n", Render(graph, width: null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_stands_after_those_it_depends_on()
    {
        var zone = Plans.Custom("x:y:A", "last");
        var network = Plans.Custom("x:y:Z", "first");
        var graph = ResourceGraph.Of("shop", "dev", [zone with { Dependencies = [network.Urn] }, network]);

        Assert.StartsWith(
            "shop · dev\n\n├─ Z first\n└─ A last\n",
            Render(graph, width: null),
            StringComparison.Ordinal
        );
    }

    private static string Render(ResourceGraph graph, int? width, bool colour = false, bool unicode = true)
    {
        using var console = new TestConsole();
        console.Profile.Capabilities.Unicode = unicode;
        console.Profile.Width = width ?? 80;
        if (colour)
        {
            console.Colors(ColorSystem.Standard).EmitAnsiSequences();
        }

        new PlanText(console, width).Write(graph);
        return console.Output;
    }
}
