using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.ApiExtensions.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Yaml.V2;
using Pulumi.Random;
using Apps = Pulumi.Kubernetes.Apps.V1;
using Yaml = Pulumi.Kubernetes.Yaml.V2;

namespace Pulumi.Generator.Tests.Behaviour;

/// <summary>The three real packages do what their users count on.</summary>
public sealed class PackageTests
{
    [Fact]
    public async Task A_deployment_carries_its_kind_version_and_former_types()
    {
        var run = await Observed.RunAsync(observed =>
            _ = new Apps.Deployment(
                "web",
                new DeploymentArgs
                {
                    Spec = new DeploymentSpecArgs
                    {
                        Replicas = 2,
                        Selector = new LabelSelectorArgs { MatchLabels = { ["app"] = "web" } },
                        Template = new PodTemplateSpecArgs(),
                    },
                },
                observed.Watching
            )
        );
        Assert.Equal("kubernetes:apps/v1:Deployment", run.Only.Type);
        Assert.Equal("apps/v1", run.Only.Inputs["apiVersion"]);
        Assert.Equal("Deployment", run.Only.Inputs["kind"]);
        Assert.Equal("4.34.2", run.Options.Version);
        Assert.Equal(3, run.Options.Aliases.Count);
    }

    [Fact]
    public async Task A_patch_carries_the_kind_of_what_it_patches()
    {
        var run = await Observed.RunAsync(observed =>
            _ = new NamespacePatch("labels", new NamespacePatchArgs(), observed.Watching)
        );
        Assert.Equal("kubernetes:core/v1:NamespacePatch", run.Only.Type);
        Assert.Equal("Namespace", run.Only.Inputs["kind"]);
    }

    [Fact]
    public async Task The_content_of_a_secret_is_secret_however_it_is_written()
    {
        await Observed.RunAsync(async _ =>
        {
            var added = new SecretArgs { StringData = { ["password"] = "p" } };
            var assigned = new SecretArgs { Data = new InputMap<string> { ["password"] = "cA==" } };
            Assert.True(await Output.IsSecretAsync(added.StringData.ToOutput()));
            Assert.True(await Output.IsSecretAsync(assigned.Data.ToOutput()));
        });
    }

    [Fact]
    public async Task The_engine_is_told_which_outputs_of_a_secret_to_encrypt()
    {
        var run = await Observed.RunAsync(observed =>
            _ = new Secret("pull", new SecretArgs { StringData = { ["password"] = "p" } }, observed.Watching)
        );
        var options = Assert.IsType<CustomResourceOptions>(run.Options);
        Assert.Equal(["data", "stringData"], options.AdditionalSecretOutputs);
        var sent = Assert.IsType<ImmutableDictionary<string, object>>(run.Only.Inputs["stringData"]);
        Assert.Equal("p", sent["password"]);
    }

    [Fact]
    public async Task Arguments_of_a_kubernetes_object_may_be_left_out()
    {
        var run = await Observed.RunAsync(observed => _ = new Namespace("apps", options: observed.Watching));
        Assert.Equal("v1", run.Only.Inputs["apiVersion"]);
    }

    [Fact]
    public async Task Optional_results_of_kubernetes_are_zero_or_null_when_unset()
    {
        var seen = "";
        await Observed.RunAsync(_ =>
            new Service("web", new ServiceArgs { Spec = new ServiceSpecArgs { ClusterIP = "None" } }).Spec.Apply(spec =>
                seen = $"{spec.ClusterIP} {spec.HealthCheckNodePort} {spec.ExternalName is null}"
            )
        );
        Assert.Equal("None 0 True", seen);
    }

    [Fact]
    public async Task Odd_names_of_json_schemas_travel_and_come_back()
    {
        var seen = "";
        var run = await Observed.RunAsync(_ =>
            new Kubernetes.ApiExtensions.V1.CustomResourceDefinition(
                "crd",
                new CustomResourceDefinitionArgs
                {
                    Spec = new CustomResourceDefinitionSpecArgs
                    {
                        Group = "example.com",
                        Scope = "Namespaced",
                        Names = new CustomResourceDefinitionNamesArgs { Kind = "Tab", Plural = "tabs" },
                        Versions = new CustomResourceDefinitionVersionArgs
                        {
                            Name = "v1",
                            Served = true,
                            Storage = true,
                            Schema = new CustomResourceValidationArgs
                            {
                                OpenAPIV3Schema = new JSONSchemaPropsArgs { Ref = "#/a", Type = "object" },
                            },
                        },
                    },
                }
            ).Spec.Apply(spec => seen = spec.Versions[0].Schema.OpenAPIV3Schema.Ref)
        );
        Assert.Contains("$ref", JsonSerializer.Serialize(run.Only.Inputs), StringComparison.Ordinal);
        Assert.Equal("#/a", seen);
    }

    [Fact]
    public async Task A_custom_resource_takes_its_type_from_its_arguments_and_the_version_from_the_package()
    {
        var run = await Observed.RunAsync(observed =>
            _ = new Kubernetes.ApiExtensions.CustomResource(
                "tab",
                new CronTabArgs
                {
                    Metadata = new ObjectMetaArgs { Name = "tab" },
                    Spec = { ["cron"] = "* * * * *" },
                },
                observed.Watching
            )
        );
        Assert.Equal("kubernetes:example.com/v1:CronTab", run.Only.Type);
        Assert.Equal("example.com/v1", run.Only.Inputs["apiVersion"]);
        Assert.True(run.Only.Inputs.ContainsKey("spec"));
        Assert.Equal("4.34.2", run.Options.Version);
    }

    [Fact]
    public async Task A_patch_of_a_custom_resource_has_a_type_of_its_own()
    {
        var run = await Observed.RunAsync(observed =>
            _ = new CustomResourcePatch("tab", new CronTabPatchArgs(), observed.Watching)
        );
        Assert.Equal("kubernetes:example.com/v1:CronTabPatch", run.Only.Type);
        Assert.Equal("CronTab", run.Only.Inputs["kind"]);
    }

    [Fact]
    public async Task A_group_of_manifests_is_a_component_of_the_provider()
    {
        var run = await Observed.RunAsync(observed =>
            _ = new Yaml.ConfigGroup(
                "crds",
                new ConfigGroupArgs { Files = { "crds.yaml" }, SkipAwait = true },
                new ComponentResourceOptions { ResourceTransformations = { observed.Watch } }
            )
        );
        Assert.Equal("kubernetes:yaml/v2:ConfigGroup", run.Only.Type);
        Assert.Equal("4.34.2", run.Options.Version);
    }

    [Fact]
    public async Task Settings_of_the_kubernetes_provider_travel_as_text()
    {
        var run = await Observed.RunAsync(observed =>
            _ = new Kubernetes.Provider(
                "cluster",
                new Kubernetes.ProviderArgs
                {
                    KubeConfig = "apiVersion: v1",
                    EnableServerSideApply = true,
                    KubeClientSettings = new Kubernetes.Types.Inputs.Provider.KubeClientSettingsArgs { Burst = 50 },
                },
                observed.Watching
            )
        );
        Assert.Equal("apiVersion: v1", run.Only.Inputs["kubeconfig"]);
        Assert.Equal("true", run.Only.Inputs["enableServerSideApply"]);
        Assert.Equal("""{"burst":50}""", run.Only.Inputs["kubeClientSettings"]);
    }

    [Fact]
    public async Task A_cluster_accepts_text_and_enumerations_alike()
    {
        var run = await Observed.RunAsync(observed =>
            _ = new AgentPool(
                "apps",
                new AgentPoolArgs
                {
                    ResourceGroupName = "group",
                    ResourceName = "cluster",
                    Mode = AgentPoolMode.User,
                    OsType = "Linux",
                    AvailabilityZones = { "1", "2" },
                    UpgradeSettings = new AgentPoolUpgradeSettingsArgs { MaxSurge = "33%" },
                },
                observed.Watching
            )
        );
        Assert.Equal("azure-native:containerservice:AgentPool", run.Only.Type);
        Assert.Equal("User", run.Only.Inputs["mode"]);
        Assert.Equal("Linux", run.Only.Inputs["osType"]);
        Assert.Equal("3.28.0", run.Options.Version);
        Assert.True(run.Options.Aliases.Count > 20);
    }

    [Fact]
    public async Task The_credentials_of_a_cluster_are_asked_for_with_the_version_of_the_plugin()
    {
        var options = new InvokeOptions();
        var kubeconfig = "";
        var credential = ImmutableDictionary<string, object>.Empty.Add("name", "admin").Add("value", "a3ViZQ==");
        var run = await Observed.RunAsync(
            _ =>
                ListManagedClusterUserCredentials
                    .Invoke(new() { ResourceGroupName = "group", ResourceName = "cluster" }, options)
                    .Apply(result => kubeconfig = result.Kubeconfigs[0].Value),
            new Observed
            {
                Answer = ImmutableDictionary<string, object>.Empty.Add(
                    "kubeconfigs",
                    ImmutableArray.Create<object>(credential)
                ),
            }
        );
        Assert.Equal("azure-native:containerservice:listManagedClusterUserCredentials", Assert.Single(run.Calls).Token);
        Assert.Equal("3.28.0", options.Version);
        Assert.Equal("a3ViZQ==", kubeconfig);
    }

    [Fact]
    public async Task A_random_password_keeps_its_result_secret()
    {
        var run = await Observed.RunAsync(observed =>
            _ = new RandomPassword("password", new RandomPasswordArgs { Length = 24 }, observed.Watching)
        );
        Assert.Equal("random:index/randomPassword:RandomPassword", run.Only.Type);
        Assert.Equal(
            ["bcryptHash", "result"],
            Assert.IsType<CustomResourceOptions>(run.Options).AdditionalSecretOutputs
        );
        Assert.Equal("4.21.2", run.Options.Version);
    }

    private sealed class CronTabArgs() : CustomResourceArgs("example.com/v1", "CronTab")
    {
        [Input("spec")]
        public InputMap<object> Spec { get; } = [];
    }

    private sealed class CronTabPatchArgs() : CustomResourcePatchArgs("example.com/v1", "CronTab");
}
