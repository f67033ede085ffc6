using Infra.Recorder.Tests.Kit;
using Infra.Review.Graph;
using Pulumirpc;

namespace Infra.Recorder.Tests.Preview;

/// <summary>Providers, options and aliases that come from elsewhere.</summary>
public sealed class InheritanceTests
{
    private const string Pod = "kubernetes:core/v1:Pod";
    private const string KubernetesProvider = "pulumi:providers:kubernetes";

    [Fact]
    public async Task A_named_provider_is_recorded_by_its_urn_whatever_its_id_is()
    {
        await using var program = await ProgramDouble.StartAsync();
        var symbolic = await program.Register(KubernetesProvider, "k8s");
        var imported = await program.Register(KubernetesProvider, "odd::name", r => r.ImportId = "id::with::colons");

        await program.Register(Pod, "a", r => r.Provider = $"{symbolic.Urn}::{symbolic.Id}");
        await program.Register(Pod, "b", r => r.Provider = $"{imported.Urn}::{imported.Id}");

        Assert.Equal(symbolic.Urn, program.Recorded(Pod, "a").Provider);
        Assert.Equal(imported.Urn, program.Recorded(Pod, "b").Provider);
        Assert.Null(program.Recorded(KubernetesProvider, "k8s").Provider);
    }

    [Fact]
    public async Task Without_a_name_the_default_provider_of_the_version_serves_with_the_configuration_of_its_package()
    {
        await using var program = await ProgramDouble.StartAsync(
            "  kubernetes:namespace: web\n  kubernetes:token:\n    secure: v1:abc\n  azure-native:location: here\n"
        );

        await program.Register(Pod, "a", r => r.Version = "4.34.2");
        await program.Register(Pod, "b", r => r.Version = "4.34.2");
        await program.Register(Pod, "c", r => (r.Version, r.PluginDownloadUrl) = ("5.0.0-beta.1", "https://x.org/p"));

        var provider = program.Recorded(KubernetesProvider, "default_4_34_2");
        Assert.Equal(provider.Urn, program.Recorded(Pod, "a").Provider);
        Assert.Equal(provider.Urn, program.Recorded(Pod, "b").Provider);
        Assert.Equal(
            ProgramDouble.Urn(KubernetesProvider, "default_5_0_0_beta_1_https___x_org_p"),
            program.Recorded(Pod, "c").Provider
        );
        Assert.Equal("""{"namespace":"web","token":{"$":"secret"}}""", provider.Inputs.ToString());
        Assert.Equal(("4.34.2", null, null), (provider.Version, provider.Parent, provider.Id));
    }

    [Fact]
    public async Task A_child_inherits_the_provider_of_its_package_and_a_component_hands_on_any()
    {
        await using var program = await ProgramDouble.StartAsync();
        var provider = await program.Register(KubernetesProvider, "k8s");
        var reference = $"{provider.Urn}::{provider.Id}";
        var parent = await program.Register(Pod, "parent", r => r.Provider = reference);
        var component = await program.Component("infra:Line", "l", r => r.Parent = parent.Urn);

        var child = await program.Register(Pod, "child", r => r.Parent = component.Urn);
        var stranger = await program.Register("random:index/randomId:RandomId", "id", r => r.Parent = component.Urn);

        var graph = program.Graph();
        Assert.Equal(provider.Urn, graph.Find(child.Urn)?.Provider);
        Assert.Equal(ProgramDouble.Urn("pulumi:providers:random", "default"), graph.Find(stranger.Urn)?.Provider);
    }

    [Fact]
    public async Task Components_hand_their_map_of_providers_down_and_children_override_it()
    {
        await using var program = await ProgramDouble.StartAsync();
        var one = await program.Register(KubernetesProvider, "one");
        var two = await program.Register(KubernetesProvider, "two");
        var outer = await program.Component("a:b:Outer", "o", r => r.Providers["kubernetes"] = $"{one.Urn}::{one.Id}");
        var inner = await program.Component("a:b:Inner", "i", r => r.Parent = outer.Urn);
        var other = await program.Component(
            "a:b:Other",
            "x",
            r => (r.Parent, r.Providers["kubernetes"]) = (outer.Urn, $"{two.Urn}::{two.Id}")
        );

        var viaInner = await program.Register(Pod, "p", r => r.Parent = inner.Urn);
        var viaOther = await program.Register(Pod, "p", r => r.Parent = other.Urn);

        var graph = program.Graph();
        Assert.Equal(one.Urn, graph.Find(viaInner.Urn)?.Provider);
        Assert.Equal(two.Urn, graph.Find(viaOther.Urn)?.Provider);
    }

    [Fact]
    public async Task Protection_retention_and_common_deletion_come_from_the_parent_unless_said_otherwise()
    {
        await using var program = await ProgramDouble.StartAsync();
        var parent = await program.Component(
            "infra:Line",
            "l",
            r => (r.Protect, r.RetainOnDelete, r.DeletedWith) = (true, true, ProgramDouble.StackUrn)
        );

        var heir = await program.Register(Pod, "heir", r => r.Parent = parent.Urn);
        var rebel = await program.Register(
            Pod,
            "rebel",
            r => (r.Parent, r.Protect, r.RetainOnDelete, r.DeletedWith) = (parent.Urn, false, false, heir.Urn)
        );

        var graph = program.Graph();
        Assert.Equal((true, true, ProgramDouble.StackUrn), Inherited(graph, heir.Urn));
        Assert.Equal((false, false, heir.Urn), Inherited(graph, rebel.Urn));
    }

    [Fact]
    public async Task Aliases_become_former_urns()
    {
        await using var program = await ProgramDouble.StartAsync();
        var home = await program.Component("infra:Line", "home");

        await program.Register(
            Pod,
            "web",
            r =>
            {
                r.Parent = home.Urn;
                r.Aliases.Add(new Alias { Urn = "urn:pulumi:dev::shop::a:b:C::gone" });
                r.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "www" } });
                r.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Type = "kubernetes:core/v1beta1:Pod" } });
                r.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { NoParent = true } });
                r.Aliases.Add(
                    new Alias
                    {
                        Spec = new Alias.Types.Spec { ParentUrn = ProgramDouble.StackUrn, Stack = "old" },
                    }
                );
                r.Aliases.Add(new Alias { Spec = new Alias.Types.Spec() });
            }
        );

        Assert.Equal(
            [
                "urn:pulumi:dev::shop::a:b:C::gone",
                "urn:pulumi:dev::shop::infra:Line$kubernetes:core/v1:Pod::www",
                "urn:pulumi:dev::shop::infra:Line$kubernetes:core/v1beta1:Pod::web",
                "urn:pulumi:dev::shop::kubernetes:core/v1:Pod::web",
                "urn:pulumi:old::shop::kubernetes:core/v1:Pod::web",
            ],
            Aliases(program, "infra:Line$kubernetes:core/v1:Pod", "web")
        );
    }

    [Fact]
    public async Task A_child_follows_the_former_names_of_its_parent()
    {
        await using var program = await ProgramDouble.StartAsync();
        var parent = await program.Component(
            "infra:Line",
            "pay",
            r =>
                r.Aliases.Add(
                    new Alias
                    {
                        Spec = new Alias.Types.Spec { Name = "money", Type = "infra:Old" },
                    }
                )
        );

        await program.Register(
            Pod,
            "pay-web",
            r =>
            {
                r.Parent = parent.Urn;
                r.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "pay-www" } });
            }
        );

        Assert.Equal(
            [
                "urn:pulumi:dev::shop::infra:Line$kubernetes:core/v1:Pod::pay-www",
                "urn:pulumi:dev::shop::infra:Old$kubernetes:core/v1:Pod::money-web",
                "urn:pulumi:dev::shop::infra:Old$kubernetes:core/v1:Pod::money-www",
            ],
            Aliases(program, "infra:Line$kubernetes:core/v1:Pod", "pay-web")
        );
    }

    [Fact]
    public async Task A_package_reference_brings_version_and_address()
    {
        await using var program = await ProgramDouble.StartAsync();
        var package = await program.Monitor.RegisterPackageAsync(
            new RegisterPackageRequest
            {
                Name = "kubernetes",
                Version = "4.1.0",
                DownloadUrl = "https://x.org",
            }
        );

        await program.Register(Pod, "a", r => r.PackageRef = package.Ref);

        Assert.Equal("4.1.0", program.Recorded(Pod, "a").Version);
        Assert.Equal(
            ProgramDouble.Urn(KubernetesProvider, "default_4_1_0_https___x_org"),
            program.Recorded(Pod, "a").Provider
        );
    }

    private static (bool, bool, string?) Inherited(ResourceGraph graph, string urn) =>
        graph.Find(urn)?.Options is { } options
            ? (options.Protect, options.RetainOnDelete, options.DeletedWith)
            : throw new InvalidOperationException(urn);

    private static ValueList<string> Aliases(ProgramDouble program, string types, string name) =>
        program.Recorded(types, name).Options.Aliases;
}
