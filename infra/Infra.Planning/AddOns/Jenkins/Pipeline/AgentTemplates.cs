using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>The two kinds of agents of a line: one builds, and may not speak to the cluster; one delivers, and builds nothing.</summary>
internal sealed class AgentTemplates(JenkinsSettings settings, AddOnSite site)
{
    /// <summary>On the pods of agents: what they are for.</summary>
    public const string Label = "infra/agent";

    public const string Delivers = "delivers";

    public const string Builds = "builds";

    public const string DelivererPrefix = "deliver-";

    /// <summary>The chart's own.</summary>
    private const string ConnectionImage = "docker.io/jenkins/inbound-agent:3385.vf1123fb_515da_-1";

    /// <summary>By name, as the chart takes them.</summary>
    public SortedMap<string> All =>
        new(
            site.LinesHere.SelectMany(line => new[] { Builder(line), Deliverer(line) })
                .Select(template =>
                    KeyValuePair.Create(template.Name, ValueText.Of(new Seq<AgentTemplateValues>([template])))
                )
        );

    /// <summary>Of agents that deliver.</summary>
    public Seq<string> DeliveryImages => [site.Image(ConnectionImage), site.Image(settings.DeployImage)];

    /// <summary>Jenkins names a pod after its template, with a few letters behind.</summary>
    public static string DelivererOf(BusinessLine line) => $"{DelivererPrefix}{line.Id}";

    public static string BuilderOf(BusinessLine line) => $"{line.Id}-build";

    /// <summary>Ours comes from the one registry; what somebody has named is left alone.</summary>
    public static string DeployImageOf(JenkinsSettings settings, AddOnSite site) =>
        settings.DeployImage == JenkinsSettings.DefaultDeployImage
            ? site.Image(settings.DeployImage)
            : settings.DeployImage;

    private string BuildImage =>
        settings.BuildImage == JenkinsSettings.DefaultBuildImage
            ? site.Image(settings.BuildImage)
            : settings.BuildImage;

    private AgentTemplateValues Deliverer(BusinessLine line) =>
        new()
        {
            Name = DelivererOf(line),
            Label = DelivererOf(line),
            Namespace = line.Namespaces[0].Value,
            ServiceAccount = TenantRoles.Releaser.Name,
            Yaml = ValueText.Of(
                Pod(
                    Delivers,
                    TenantRoles.Releaser.Name,
                    isTrusted: true,
                    new()
                    {
                        Name = "deploy",
                        Image = DeployImageOf(settings, site),
                        Command = ["sleep"],
                        Args = ["infinity"],
                        Env = [new("HOME", "/tmp")],
                        Resources = AgentResourceValues.Of(AgentSize.Deploy),
                        SecurityContext = AgentSecurityValues.Restricted with { ReadOnlyRootFilesystem = true },
                        VolumeMounts = [new("tmp", "/tmp")],
                    },
                    new AgentVolumeValues("tmp") { EmptyDir = default(SortedMap<string>) }
                )
            ),
        };

    private AgentTemplateValues Builder(BusinessLine line) =>
        new()
        {
            Name = BuilderOf(line),
            Label = BuilderOf(line),
            Namespace = JenkinsBuilder.AgentSpace.Value,
            ServiceAccount = "default",
            Yaml = ValueText.Of(
                Pod(
                    Builds,
                    "default",
                    isTrusted: false,
                    new()
                    {
                        Name = "build",
                        Image = BuildImage,
                        Command = ["sleep"],
                        Args = ["infinity"],
                        Env = [new("BUILDAH_ISOLATION", "chroot"), new("STORAGE_DRIVER", "vfs")],
                        Resources = AgentResourceValues.Of(AgentSize.Build),
                        SecurityContext = AgentSecurityValues.Builder,
                        VolumeMounts =
                        [
                            new("layers", "/home/build/.local/share/containers"),
                            new("push", "/push") { ReadOnly = true },
                        ],
                    },
                    new AgentVolumeValues("layers") { EmptyDir = default(SortedMap<string>) },
                    new AgentVolumeValues("push") { Secret = new(JenkinsSecrets.PushOf(line.Id)) }
                )
            ),
        };

    private AgentPodValues Pod(
        string purpose,
        string account,
        bool isTrusted,
        AgentContainerValues worker,
        params Seq<AgentVolumeValues> volumes
    ) =>
        new()
        {
            Metadata = new() { Labels = new([new(Label, purpose)]) },
            Spec = new()
            {
                ServiceAccountName = account,
                AutomountServiceAccountToken = isTrusted,
                SecurityContext = new(),
                Containers =
                [
                    new()
                    {
                        Name = "jnlp",
                        Image = site.Image(ConnectionImage),
                        Resources = AgentResourceValues.Of(AgentSize.Connection),
                        SecurityContext = AgentSecurityValues.Restricted,
                    },
                    worker,
                ],
                Volumes = volumes,
            },
        };
}

/// <summary>A template of agents, as the plugin Kubernetes has it.</summary>
public sealed record AgentTemplateValues : ChartValues
{
    public required string Name { get; init; }

    public required string Label { get; init; }

    public required string Namespace { get; init; }

    public required string ServiceAccount { get; init; }

    public int InstanceCap { get; } = JenkinsBuilder.AgentsPerLine;

    /// <summary>Every run has a pod of its own.</summary>
    public int IdleMinutes { get; }

    /// <summary>The pod itself.</summary>
    public required string Yaml { get; init; }

    public string YamlMergeStrategy { get; } = "override";
}
