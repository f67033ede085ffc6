using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;
using Pulumi.Utilities;

namespace Pulumi.Tests.Resources;

public sealed class AliasTests
{
    private const string Prefix = $"urn:pulumi:{FakeEngine.Stack}::{FakeEngine.Project}::";

    [Fact]
    public async Task Aliases_are_sent_as_they_are_described()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var parent = new Group("parent");
            new Widget(
                "widget",
                options: new CustomResourceOptions
                {
                    Aliases =
                    {
                        new Alias { Urn = $"{Prefix}a:b:C::old" },
                        new Alias { Name = "old" },
                        new Alias
                        {
                            Type = "a:b:C",
                            Stack = "s",
                            Project = "p",
                        },
                        new Alias { Name = Output.Create("later"), Parent = parent },
                        new Alias { ParentUrn = $"{Prefix}a:b:C::gone" },
                        new Alias { NoParent = true },
                    },
                }
            );
        });
        var sent = engine.Registration("widget").Aliases;
        Assert.Equal(6, sent.Count);
        Assert.Equal($"{Prefix}a:b:C::old", sent[0].Urn);
        Assert.Equal(new Pulumirpc.Alias.Types.Spec { Name = "old" }, sent[1].Spec);
        Assert.Equal(
            new Pulumirpc.Alias.Types.Spec
            {
                Type = "a:b:C",
                Stack = "s",
                Project = "p",
            },
            sent[2].Spec
        );
        Assert.Equal(
            new Pulumirpc.Alias.Types.Spec { Name = "later", ParentUrn = engine.UrnOf("parent") },
            sent[3].Spec
        );
        Assert.Equal(new Pulumirpc.Alias.Types.Spec { ParentUrn = $"{Prefix}a:b:C::gone" }, sent[4].Spec);
        Assert.Equal(new Pulumirpc.Alias.Types.Spec { NoParent = true }, sent[5].Spec);
    }

    [Fact]
    public async Task An_alias_that_is_not_known_is_left_out()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new Widget(
                "widget",
                options: new CustomResourceOptions
                {
                    Aliases =
                    {
                        OutputUtilities.CreateUnknown(new Alias { Name = "never" }),
                        new Alias { Name = "old" },
                    },
                }
            )
        );
        Assert.Equal("old", Assert.Single(engine.Registration("widget").Aliases).Spec.Name);
    }

    [Fact]
    public async Task Two_statements_about_the_parent_are_refused()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() =>
            new Widget(
                "widget",
                options: new CustomResourceOptions
                {
                    Aliases =
                    {
                        new Alias { NoParent = true, ParentUrn = "urn" },
                    },
                }
            )
        );
        Assert.Contains("NoParent", error, StringComparison.Ordinal);
        Assert.Contains("ParentUrn", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_engine_gets_the_urns_multiplied_with_those_of_the_parent()
    {
        await using var engine = await FakeEngine.StartAsync(preview: false, "aliasSpecs");
        await engine.SucceedAsync(() =>
        {
            var parent = new Group(
                "parent",
                new ComponentResourceOptions { Aliases = { new Alias { Type = "a:old:Group" } } }
            );
            new Widget(
                "child",
                options: new CustomResourceOptions { Parent = parent, Aliases = { new Alias { Name = "old" } } }
            );
        });
        Assert.Equal([$"{Prefix}a:old:Group::parent"], engine.Registration("parent").AliasUrns);
        Assert.Equal(
            [
                $"{Prefix}a:old:Group$test:index:Widget::child",
                $"{Prefix}a:old:Group$test:index:Widget::old",
                $"{Prefix}test:index:Group$test:index:Widget::old",
            ],
            engine.Registration("child").AliasUrns.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task An_older_engine_gets_each_form_of_an_alias_as_a_urn()
    {
        await using var engine = await FakeEngine.StartAsync(preview: false, "aliasSpecs");
        await engine.SucceedAsync(() =>
        {
            var parent = new Group("parent");
            new Widget(
                "widget",
                options: new CustomResourceOptions
                {
                    Aliases =
                    {
                        new Alias { Urn = $"{Prefix}a:b:C::old" },
                        new Alias { Name = "old" },
                        new Alias
                        {
                            Type = "a:b:C",
                            Stack = "s",
                            Project = "p",
                        },
                        new Alias { Parent = parent },
                        new Alias { Name = "free", NoParent = true },
                    },
                }
            );
        });
        Assert.Equal(
            [
                $"{Prefix}a:b:C::old",
                $"{Prefix}test:index:Widget::old",
                "urn:pulumi:s::p::a:b:C::widget",
                $"{Prefix}test:index:Group$test:index:Widget::widget",
                $"{Prefix}test:index:Widget::free",
            ],
            engine.Registration("widget").AliasUrns
        );
    }
}
