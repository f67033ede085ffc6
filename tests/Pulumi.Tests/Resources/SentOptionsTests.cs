using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;
using Pulumirpc;

namespace Pulumi.Tests.Resources;

public sealed class SentOptionsTests
{
    [Fact]
    public async Task Every_option_of_a_custom_resource_has_its_field()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var (other, third) = (new Widget("other"), new Widget("third"));
            new Widget(
                "widget",
                options: new CustomResourceOptions
                {
                    Protect = true,
                    IgnoreChanges = { "a", "b.c" },
                    Version = "1.2.3",
                    PluginDownloadURL = "https://download",
                    CustomTimeouts = new CustomTimeouts
                    {
                        Create = TimeSpan.FromMinutes(5),
                        Delete = TimeSpan.FromMilliseconds(1.5),
                    },
                    ReplaceOnChanges = { "size" },
                    RetainOnDelete = false,
                    DeletedWith = other,
                    ReplaceWith = { third, other },
                    HideDiffs = { "text" },
                    ReplacementTrigger = Output.Create<object>(new[] { "v1" }),
                    DeleteBeforeReplace = true,
                    AdditionalSecretOutputs = { "password" },
                    ImportId = "existing",
                }
            );
        });

        var sent = engine.Registration("widget");
        Assert.Equal("test:index:Widget", sent.Type);
        Assert.True(sent.Custom);
        Assert.False(sent.Remote);
        Assert.True(sent.HasProtect && sent.Protect);
        Assert.Equal(["a", "b.c"], sent.IgnoreChanges);
        Assert.Equal("1.2.3", sent.Version);
        Assert.Equal("https://download", sent.PluginDownloadUrl);
        Assert.Equal("300000000000ns", sent.CustomTimeouts.Create);
        Assert.Equal("", sent.CustomTimeouts.Update);
        Assert.Equal("1500000ns", sent.CustomTimeouts.Delete);
        Assert.Equal("", sent.CustomTimeouts.Read);
        Assert.Equal(["size"], sent.ReplaceOnChanges);
        Assert.True(sent.HasRetainOnDelete);
        Assert.False(sent.RetainOnDelete);
        Assert.Equal(["other"], engine.Names([sent.DeletedWith]));
        Assert.Equal(["other", "third"], engine.Names(sent.ReplaceWith));
        Assert.Equal(["text"], sent.HideDiffs);
        Assert.Equal("""["v1"]""", Notation.Text(Notation.ParseValue(sent.ReplacementTrigger)));
        Assert.True(sent.DeleteBeforeReplace && sent.DeleteBeforeReplaceDefined);
        Assert.Equal(["password"], sent.AdditionalSecretOutputs);
        Assert.Equal("existing", sent.ImportId);
        Assert.True(sent.AcceptResources);
        Assert.Empty(sent.Dependencies);
    }

    [Fact]
    public async Task An_option_that_is_not_set_is_not_sent()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() => new Widget("widget"));
        var expected = new RegisterResourceRequest
        {
            Type = "test:index:Widget",
            Name = "widget",
            Parent = FakeEngine.StackUrn,
            Custom = true,
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
        };
        Assert.Equal(expected, engine.Registration("widget"));
    }

    [Fact]
    public async Task A_false_protect_and_a_false_order_are_said()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new Widget("widget", options: new CustomResourceOptions { Protect = false, DeleteBeforeReplace = false })
        );
        var sent = engine.Registration("widget");
        Assert.True(sent.HasProtect);
        Assert.False(sent.Protect);
        Assert.True(sent.DeleteBeforeReplaceDefined);
        Assert.False(sent.DeleteBeforeReplace);
    }

    [Fact]
    public async Task A_component_sends_its_own_options_only()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new Group(
                "group",
                new ComponentResourceOptions
                {
                    Protect = true,
                    IgnoreChanges = { "a" },
                    ReplaceOnChanges = { "b" },
                    Version = "2.0.0",
                    DependsOn = { new Widget("first") },
                }
            )
        );
        var sent = engine.Registration("group");
        Assert.False(sent.Custom);
        Assert.True(sent.Protect);
        Assert.Empty(sent.ReplaceOnChanges);
        Assert.Equal(["first"], engine.Names(sent.Dependencies));
        Assert.Equal("{}", engine.Inputs("group"));
    }

    [Theory]
    [InlineData("deletedWith", nameof(ResourceOptions.DeletedWith))]
    [InlineData("replaceWith", nameof(ResourceOptions.ReplaceWith))]
    [InlineData("replacementTrigger", nameof(ResourceOptions.ReplacementTrigger))]
    public async Task An_option_that_the_engine_is_too_old_for_is_refused(string feature, string option)
    {
        await using var engine = await FakeEngine.StartAsync(preview: false, feature);
        var error = await engine.FailAsync(() =>
        {
            var other = new Widget("other");
            new Widget(
                "widget",
                options: option switch
                {
                    nameof(ResourceOptions.DeletedWith) => new CustomResourceOptions { DeletedWith = other },
                    nameof(ResourceOptions.ReplaceWith) => new CustomResourceOptions { ReplaceWith = { other } },
                    _ => new CustomResourceOptions { ReplacementTrigger = "v1" },
                }
            );
        });
        Assert.Contains(option, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protection_comes_from_the_parent_unless_it_is_set()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var group = new Group("group", new ComponentResourceOptions { Protect = true });
            var inner = new Group("inner", new ComponentResourceOptions { Parent = group });
            new Widget("protected", options: new CustomResourceOptions { Parent = inner });
            new Widget("open", options: new CustomResourceOptions { Parent = inner, Protect = false });
            new Widget("apart");
        });
        Assert.True(engine.Registration("inner").Protect);
        Assert.True(engine.Registration("protected").Protect);
        Assert.True(engine.Registration("open").HasProtect);
        Assert.False(engine.Registration("open").Protect);
        Assert.False(engine.Registration("apart").HasProtect);
    }

    [Fact]
    public async Task Only_a_provider_maps_environment_variables()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new PackageProvider(
                "provider",
                new CustomResourceOptions
                {
                    EnvVarMappings = new() { ["MY_TOKEN"] = "TOKEN" },
                    Version = "3.0.0",
                }
            )
        );
        var sent = engine.Registration("provider");
        Assert.Equal("pulumi:providers:test", sent.Type);
        Assert.Equal("3.0.0", sent.Version);
        Assert.Equal("TOKEN", sent.EnvVarMappings["MY_TOKEN"]);
    }

    [Fact]
    public async Task The_options_that_a_resource_was_given_are_not_changed()
    {
        await using var engine = await FakeEngine.StartAsync();
        var options = new CustomResourceOptions { IgnoreChanges = { "a" } };
        await engine.SucceedAsync(() =>
        {
            options.Parent = new Group("group", new ComponentResourceOptions { Protect = true });
            new Widget("one", options: options);
            options.IgnoreChanges.Add("b");
            new Widget("two", options: options);
        });
        Assert.Null(options.Protect);
        Assert.Equal(["a"], engine.Registration("one").IgnoreChanges);
        Assert.Equal(["a", "b"], engine.Registration("two").IgnoreChanges);
    }

    [Fact]
    public async Task A_package_is_registered_once_and_its_reference_replaces_version_and_address()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnInvoke = _ => new ResourceInvokeResponse();
        await engine.SucceedAsync(async () =>
        {
            var package = new RegisterPackageRequest(
                "base",
                "1.0.0",
                "https://download",
                parameterization: new("sub", "2.0.0", [1, 2])
            );
            new Packaged("one", package);
            new Packaged("two", package);
            await Deployment.Instance.InvokeAsync("sub:index:f", InvokeArgs.Empty, options: null, package);
        });
        var registered = Assert.Single(engine.Packages);
        Assert.Equal("base", registered.Name);
        Assert.Equal("1.0.0", registered.Version);
        Assert.Equal("https://download", registered.DownloadUrl);
        Assert.Equal("sub", registered.Parameterization.Name);
        Assert.Equal("2.0.0", registered.Parameterization.Version);
        Assert.Equal([1, 2], registered.Parameterization.Value.ToByteArray());
        foreach (var name in new[] { "one", "two" })
        {
            Assert.Equal("ref-base-1.0.0", engine.Registration(name).PackageRef);
            Assert.Equal("", engine.Registration(name).Version);
        }
        Assert.Equal("ref-base-1.0.0", Assert.Single(engine.Invokes).PackageRef);
    }

    private sealed class Packaged(string name, RegisterPackageRequest package)
        : CustomResource(
            "sub:index:Packaged",
            name,
            ResourceArgs.Empty,
            new CustomResourceOptions { Version = "9.9.9" },
            package
        );
}
