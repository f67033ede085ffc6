using System.Collections.Immutable;
using Pulumi.SampleKit;

namespace Pulumi.Generator.Tests.Behaviour;

public sealed class ResourceTests
{
    [Fact]
    public async Task A_resource_brings_the_version_and_source_of_its_plugin()
    {
        var run = await Observed.RunAsync(observed => _ = new Thing("thing", new ThingArgs(), observed.Watching));
        Assert.Equal("sample-kit:index:Thing", run.Only.Type);
        Assert.Equal("1.2.3-alpha.4", run.Options.Version);
        Assert.Equal("https://example.com/plugins", run.Options.PluginDownloadURL);
    }

    [Fact]
    public async Task A_version_that_the_program_gives_wins()
    {
        var run = await Observed.RunAsync(observed =>
        {
            var options = observed.Watching;
            options.Version = "9.9.9";
            _ = new Thing("thing", new ThingArgs(), options);
        });
        Assert.Equal("9.9.9", run.Options.Version);
    }

    [Fact]
    public async Task Former_types_are_aliases_before_those_of_the_program()
    {
        var aliases = ImmutableArray<Output<string>>.Empty;
        await Observed.RunAsync(observed =>
        {
            var options = observed.Watching;
            options.Aliases.Add(new Alias { Type = "mine:old:Thing" });
            _ = new Thing("thing", new ThingArgs(), options);
            aliases =
            [
                .. observed.Options.Aliases.Select(each =>
                    each.Apply(alias => alias.Type ?? throw new InvalidOperationException("no type"))
                ),
            ];
        });
        var types = await Task.WhenAll(aliases.Select(Observed.ValueAsync));
        Assert.Equal(["sample-kit:old:Thing", "sample-kit:older:Thing", "mine:old:Thing"], types);
    }

    [Fact]
    public async Task Secret_outputs_are_named_to_the_engine()
    {
        var run = await Observed.RunAsync(observed => _ = new Thing("thing", new ThingArgs(), observed.Watching));
        Assert.Equal(["secretOut"], Assert.IsType<CustomResourceOptions>(run.Options).AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Properties_whose_change_replaces_are_named_with_their_whole_path()
    {
        // The sample's resource is deprecated, to see that the warning is passed on.
#pragma warning disable CS0618
        var run = await Observed.RunAsync(observed => _ = new Other("other", options: observed.Watching));
#pragma warning restore CS0618
        Assert.Equal(["a", "many[*].fixed", "named.*.fixed", "one.fixed"], run.Options.ReplaceOnChanges);
    }

    [Fact]
    public async Task Constants_are_sent_whatever_the_program_wrote()
    {
        var run = await Observed.RunAsync(_ => new Thing("thing", new ThingArgs { Fixed = "mine" }));
        Assert.Equal("f", run.Only.Inputs["fixed"]);
        Assert.Equal(true, run.Only.Inputs["flag"]);
    }

    [Fact]
    public async Task An_id_among_the_options_of_a_new_resource_is_ignored()
    {
        var run = await Observed.RunAsync(_ => new Thing(
            "thing",
            new ThingArgs(),
            new CustomResourceOptions { Id = "abc" }
        ));
        Assert.Equal("", run.Only.Id);
    }

    [Fact]
    public async Task Get_reads_an_existing_resource_with_its_id_and_state()
    {
        var run = await Observed.RunAsync(observed =>
            Thing.Get("thing", "abc", new ThingState { Count = 3 }, observed.Watching)
        );
        Assert.Equal("abc", run.Only.Id);
        Assert.Equal(3.0, run.Only.Inputs["count"]);
        Assert.Equal("1.2.3-alpha.4", run.Options.Version);
    }

    [Fact]
    public async Task Collections_are_sent_only_when_the_program_touched_them()
    {
        var run = await Observed.RunAsync(unwatched =>
        {
            _ = new Thing("without", new ThingArgs());
            _ = new Thing("with", new ThingArgs { List = { "a", "b" } });
        });
        Assert.False(run.Resources.Single(each => each.Name == "without").Inputs.ContainsKey("list"));
        Assert.Equal(
            ImmutableArray.Create<object>("a", "b"),
            run.Resources.Single(each => each.Name == "with").Inputs["list"]
        );
    }

    [Fact]
    public async Task Results_are_decoded_into_nested_types()
    {
        var text = "";
        await Observed.RunAsync(_ =>
        {
            var thing = new Thing(
                "thing",
                new ThingArgs
                {
                    Everything = new SampleKit.Inputs.EverythingArgs
                    {
                        RequiredBool = true,
                        RequiredInt = 1,
                        RequiredNumber = 1.5,
                        RequiredText = "text",
                        RequiredJson = "{}",
                        RequiredAny = "any",
                        RequiredColor = Color.Red,
                        RequiredSecretInt = 5,
                        RequiredList = { "a" },
                        RequiredMap = { ["k"] = "v" },
                        TextOrList = "one",
                        ListOfMaps =
                        {
                            ImmutableDictionary<string, SampleKit.Deep.PartOne.Inputs.InnerArgs>.Empty.Add(
                                "first",
                                new SampleKit.Deep.PartOne.Inputs.InnerArgs { Text = "deep", Count = 2 }
                            ),
                        },
                        WithDash = "dashed",
                        Class = "first",
                    },
                }
            );
            thing.Everything.Apply(everything =>
                text =
                    $"{everything?.RequiredColor} {everything?.ListOfMaps[0]["first"].Text} {everything?.WithDash} "
                    + $"{everything?.Class} {everything?.TextOrList.AsT0} {everything?.DefaultLevel}"
            );
        });
        Assert.Equal("red deep dashed first one One", text);
    }

    [Fact]
    public async Task A_component_is_built_by_its_provider()
    {
        var run = await Observed.RunAsync(observed =>
            _ = new SampleKit.Deep.PartOne.Comp(
                "comp",
                new SampleKit.Deep.PartOne.CompArgs
                {
                    P = "p",
                    On = true,
                    Color = Color.Asterisk,
                    List = { "a" },
                    Map = { ["n"] = 1 },
                },
                new ComponentResourceOptions { ResourceTransformations = { observed.Watch } }
            )
        );
        Assert.Equal("sample-kit:deep/part-one:Comp", run.Only.Type);
        Assert.Equal("*", run.Only.Inputs["color"]);
        Assert.Equal("1.2.3-alpha.4", run.Options.Version);
    }

    [Fact]
    public async Task A_method_calls_its_function_with_the_resource_itself()
    {
        var answer = "";
        var run = await Observed.RunAsync(
            _ =>
            {
                var thing = new Thing("thing", new ThingArgs());
                thing.Ask(new ThingAskArgs { Q = "why" }).Apply(result => answer = result.Answer ?? "none");
                thing.Restart();
            },
            new Observed { Answer = ImmutableDictionary<string, object>.Empty.Add("answer", "because") }
        );
        Assert.Equal("because", answer);
        Assert.Equal(
            ["sample-kit:index:Thing/ask", "sample-kit:index:Thing/restart"],
            run.Calls.Select(each => each.Token ?? "").Order()
        );
        Assert.Equal("why", run.Calls.Single(each => each.Token?.EndsWith("ask") ?? false).Args["q"]);
    }
}
