using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;
using Pulumirpc;

namespace Pulumi.Tests.Resources;

public sealed class ProviderInheritanceTests
{
    [Theory]
    [InlineData(false, "id-p")]
    [InlineData(true, Notation.Unknown)]
    public async Task A_provider_is_named_by_urn_and_id(bool preview, string id)
    {
        await using var engine = await FakeEngine.StartAsync(preview);
        await engine.SucceedAsync(() =>
            new Widget("widget", options: new CustomResourceOptions { Provider = new PackageProvider("p") })
        );
        Assert.Equal($"{engine.UrnOf("p")}::{id}", engine.Registration("widget").Provider);
    }

    [Fact]
    public async Task Children_take_the_provider_of_their_package_from_the_nearest_component_that_has_one()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var (outer, nearer, other) = (
                new PackageProvider("outer"),
                new PackageProvider("nearer"),
                new PackageProvider("other", package: "other")
            );
            var group = new Group("group", new ComponentResourceOptions { Providers = { outer, other } });
            var inner = new Group("inner", new ComponentResourceOptions { Parent = group });
            var single = new Group("single", new ComponentResourceOptions { Parent = inner, Provider = nearer });
            new Widget("in-group", options: new CustomResourceOptions { Parent = group });
            new Widget("in-inner", options: new CustomResourceOptions { Parent = inner });
            new Widget("in-single", options: new CustomResourceOptions { Parent = single });
            new Foreign("foreign", new CustomResourceOptions { Parent = single });
            new Widget("explicit", options: new CustomResourceOptions { Parent = single, Provider = outer });
            new Widget("apart");
        });
        Assert.Equal("outer", ProviderOf(engine, "in-group"));
        Assert.Equal("outer", ProviderOf(engine, "in-inner"));
        Assert.Equal("nearer", ProviderOf(engine, "in-single"));
        Assert.Equal("other", ProviderOf(engine, "foreign"));
        Assert.Equal("outer", ProviderOf(engine, "explicit"));
        Assert.Equal("", engine.Registration("apart").Provider);
    }

    [Fact]
    public async Task A_child_of_a_custom_resource_takes_its_provider()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var parent = new Widget(
                "parent",
                options: new CustomResourceOptions { Provider = new PackageProvider("p") }
            );
            new Widget("child", options: new CustomResourceOptions { Parent = parent });
            new Foreign("foreign", new CustomResourceOptions { Parent = parent });
        });
        Assert.Equal("p", ProviderOf(engine, "child"));
        Assert.Equal("", engine.Registration("foreign").Provider);
    }

    [Fact]
    public async Task A_component_with_provider_and_providers_is_refused()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() =>
        {
            var provider = new PackageProvider("p");
            new Group("group", new ComponentResourceOptions { Provider = provider, Providers = { provider } });
        });
        Assert.Contains("Providers", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remote_component_is_told_the_providers_around_it()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var (mine, around) = (new PackageProvider("mine"), new PackageProvider("around", package: "other"));
            var group = new Group("group", new ComponentResourceOptions { Providers = { around } });
            new Remote("remote", options: new ComponentResourceOptions { Parent = group, Providers = { mine } });
        });
        var sent = engine.Registration("remote").Providers;
        Assert.Equal(["other", "test"], sent.Keys.Order(StringComparer.Ordinal));
        Assert.Equal($"{engine.UrnOf("mine")}::id-mine", sent["test"]);
        Assert.Equal($"{engine.UrnOf("around")}::id-around", sent["other"]);
    }

    [Fact]
    public async Task Functions_take_the_provider_given_or_that_of_their_parent()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnInvoke = _ => new ResourceInvokeResponse();
        await engine.SucceedAsync(async () =>
        {
            var provider = new PackageProvider("p");
            var group = new Group("group", new ComponentResourceOptions { Providers = { provider } });
            var invoke = Deployment.Instance;
            await invoke.InvokeAsync("test:index:given", InvokeArgs.Empty, new InvokeOptions { Provider = provider });
            await invoke.InvokeAsync("test:index:parent", InvokeArgs.Empty, new InvokeOptions { Parent = group });
            await invoke.InvokeAsync("other:index:none", InvokeArgs.Empty, new InvokeOptions { Parent = group });
        });
        var reference = $"{engine.UrnOf("p")}::id-p";
        Assert.Equal(reference, engine.Invokes.Single(i => i.Tok == "test:index:given").Provider);
        Assert.Equal(reference, engine.Invokes.Single(i => i.Tok == "test:index:parent").Provider);
        Assert.Equal("", engine.Invokes.Single(i => i.Tok == "other:index:none").Provider);
    }

    private static string ProviderOf(FakeEngine engine, string name)
    {
        var reference = engine.Registration(name).Provider;
        return Assert.Single(engine.Names([reference[..reference.LastIndexOf("::", StringComparison.Ordinal)]]));
    }

    private sealed class Foreign(string name, CustomResourceOptions options)
        : CustomResource("other:index:Foreign", name, ResourceArgs.Empty, options, registerPackageRequest: null);
}
