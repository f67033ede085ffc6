using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

internal static class JenkinsBuilder
{
    public static readonly NamespaceName Space = "jenkins";

    /// <summary>Of the agents that build; those that deliver are in the namespaces of their lines.</summary>
    public static readonly NamespaceName AgentSpace = "jenkins-agents";

    /// <summary>Agents of one line and kind that run at the same time.</summary>
    public const int AgentsPerLine = 2;

    public static AddOnPlan Build(Jenkins jenkins, AddOnSite site)
    {
        var controller = new PodsPlan
        {
            Name = "jenkins",
            Namespace = Space,
            // It knows no second one beside it.
            Replicas = 1,
            Each = JenkinsSizes.Controller * jenkins.Settings.Size.Factor() + JenkinsSizes.Reloader,
        };
        var builders = new PodsPlan
        {
            Name = "builders",
            Namespace = AgentSpace,
            Replicas = AgentsPerLine * site.Topology.Lines.Count,
            Each = AgentSize.Builder.Resources,
        };
        var chart = new JenkinsChart(jenkins.Settings, site);
        return new()
        {
            Name = jenkins.Name,
            After = [],
            Namespaces =
            [
                site.Space(Space, "restricted", [controller], traffic: OfController),
                // To build an image without root on the node takes rights that the level restricted has not.
                site.Space(AgentSpace, "baseline", [], builders, OfAgents),
            ],
            Pods = [controller],
            Secrets = chart.Secrets,
            Releases = [Charts.Jenkins.Release(Space, jenkins.Settings.Version, chart.Values)],
        };
    }

    private static Seq<PortPlan> Answers { get; } = [new(8080, "TCP"), new(50_000, "TCP")];

    /// <summary>Repositories by TLS or SSH, and the API server; its agents call it.</summary>
    private static AddOnTraffic OfController { get; } =
        new()
        {
            In = [new([new(AddOnTraffic.Of(AgentSpace), default)], Answers)],
            Out = [TrafficPlan.Anyone([.. AddOnTraffic.Api, new(22, "TCP")])],
        };

    private static AddOnTraffic OfAgents { get; } =
        new()
        {
            Out =
            [
                TrafficPlan.Anyone([.. AddOnTraffic.Api, new(22, "TCP")]),
                new([new(AddOnTraffic.Of(Space), default)], Answers),
            ],
        };
}

internal static class JenkinsSizes
{
    public static ResourcesPlan Controller { get; } = ResourcesPlan.Of(500, 1536, 2048);

    public static ResourcesPlan Reloader { get; } = ResourcesPlan.Of(20, 64, 128);
}
