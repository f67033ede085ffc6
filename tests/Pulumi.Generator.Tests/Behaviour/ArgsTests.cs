using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.SampleKit;
using Pulumi.SampleKit.Inputs;

namespace Pulumi.Generator.Tests.Behaviour;

public sealed class ArgsTests
{
    [Fact]
    public async Task Properties_start_with_the_defaults_of_the_schema()
    {
        await Observed.RunAsync(async _ =>
        {
            var args = new EverythingArgs();
            Assert.Equal("a\"b", await Observed.ValueAsync(args.DefaultText.ToOutput()));
            Assert.True(await Observed.ValueAsync(args.DefaultBool.ToOutput()));
            Assert.Equal(7, await Observed.ValueAsync(args.DefaultInt.ToOutput()));
            Assert.Equal(1.5, await Observed.ValueAsync(args.DefaultNumber.ToOutput()));
            Assert.Equal(Color.Red, await Observed.ValueAsync(args.DefaultColor.ToOutput()));
            Assert.Equal(Level.One, await Observed.ValueAsync(args.DefaultLevel.ToOutput()));
            Assert.Null(args.S);
        });
    }

    [Fact]
    public async Task Assigned_secrets_are_secret()
    {
        await Observed.RunAsync(async _ =>
        {
            var args = new EverythingArgs
            {
                SecretText = "text",
                SecretList = new[] { "item" },
                SecretMap = new Dictionary<string, string> { ["key"] = "value" },
                SecretInner = new SampleKit.Deep.PartOne.Inputs.InnerArgs { Text = "inner", Count = 1 },
                RequiredText = "open",
            };
            Assert.True(await Output.IsSecretAsync(args.SecretText.ToOutput()));
            Assert.True(await Output.IsSecretAsync(args.SecretList.ToOutput()));
            Assert.True(await Output.IsSecretAsync(args.SecretMap.ToOutput()));
            Assert.True(await Output.IsSecretAsync(args.SecretInner.ToOutput()));
            Assert.False(await Output.IsSecretAsync(args.RequiredText.ToOutput()));
            Assert.Equal(["item"], await Observed.ValueAsync(args.SecretList.ToOutput()));
        });
    }

    [Fact]
    public async Task What_an_initialiser_adds_to_a_secret_collection_is_secret_too()
    {
        await Observed.RunAsync(async _ =>
        {
            var args = new EverythingArgs { SecretMap = { ["key"] = "value" }, SecretList = { "item" } };
            args.SecretList.Add("later");
            Assert.True(await Output.IsSecretAsync(args.SecretMap.ToOutput()));
            Assert.True(await Output.IsSecretAsync(args.SecretList.ToOutput()));
            Assert.Equal(["item", "later"], await Observed.ValueAsync(args.SecretList.ToOutput()));
        });
    }

    [Fact]
    public async Task A_secret_that_is_taken_back_is_not_sent()
    {
        await Observed.RunAsync(_ =>
        {
            var args = new EverythingArgs { SecretText = "text" };
            args.SecretText = null;
            Assert.Null(args.SecretText);
        });
    }

    [Fact]
    public async Task Settings_of_a_provider_that_are_no_text_travel_as_json_text()
    {
        var run = await Observed.RunAsync(observed =>
            _ = new Provider(
                "provider",
                new ProviderArgs
                {
                    Token = "t",
                    Region = "us",
                    Flag = true,
                    Size = 9,
                    Labels = { ["a"] = "b" },
                    Names = { "x", "y" },
                    Settings = new SettingsArgs { Driver = "memory" },
                    Color = Color.Named_One,
                },
                observed.Watching
            )
        );
        Assert.Equal("pulumi:providers:sample-kit", run.Only.Type);
        Assert.Equal("us", run.Only.Inputs["region"]);
        Assert.Equal("true", run.Only.Inputs["flag"]);
        Assert.Equal("9", run.Only.Inputs["size"]);
        Assert.Equal("""["x","y"]""", run.Only.Inputs["names"]);
        Assert.Equal("named-one", JsonDocument.Parse((string)run.Only.Inputs["color"]).RootElement.GetString());
        var settings = JsonDocument.Parse((string)run.Only.Inputs["settings"]).RootElement;
        Assert.Equal("memory", settings.GetProperty("driver").GetString());
        Assert.Equal(5, settings.GetProperty("burst").GetInt32());
        Assert.Equal("1.2.3-alpha.4", run.Options.Version);
    }

    [Fact]
    public async Task A_resource_that_is_given_a_provider_names_it()
    {
        var run = await Observed.RunAsync(unwatched =>
        {
            var provider = new Provider("provider", new ProviderArgs { Token = "t" });
            _ = new Thing("thing", new ThingArgs(), new CustomResourceOptions { Provider = provider });
        });
        var thing = run.Resources.Single(each => each.Name == "thing");
        Assert.EndsWith("pulumi:providers:sample-kit::provider::provider-id", thing.Provider, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_is_a_fresh_instance_each_time()
    {
        var first = SampleKit.Deep.PartOne.BetterArgs.Empty;
        Assert.NotSame(first, SampleKit.Deep.PartOne.BetterArgs.Empty);
    }
}
