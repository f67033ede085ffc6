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
            Each = JenkinsSizes.Controller * jenkins.Settings.Size.Factor(),
        };
        var builders = new PodsPlan
        {
            Name = "builders",
            Namespace = AgentSpace,
            Replicas = AgentsPerLine * site.Topology.Lines.Count,
            Each = AgentSize.Builder.Resources,
        };
        var hooks = new PodsPlan
        {
            Name = "gitlab-hooks",
            Namespace = Space,
            Replicas = 1,
            Each = ResourcesPlan.Of(20, 32, 64),
        };
        var chart = new JenkinsChart(jenkins.Settings, site);
        return new()
        {
            Name = jenkins.Name,
            After = [],
            Namespaces =
            [
                site.Space(Space, "restricted", [controller], hooks, ControllerTraffic(site)),
                // To build an image without root on the node takes rights that the level restricted has not.
                site.Space(AgentSpace, "baseline", [], builders, OfAgents),
            ],
            Pods = [controller],
            Routes =
            [
                site.Route(
                    jenkins.Name,
                    jenkins.Settings.Host,
                    Space,
                    "jenkins",
                    LinePipelines.ControllerPort,
                    (LinePipelines.ControllerLabels, LinePipelines.ControllerPort),
                    // What a job says is followed for as long as somebody looks.
                    TimeSpan.FromMinutes(30)
                ),
            ],
            Secrets = chart.Secrets,
            Releases = [Charts.Jenkins.Release(Space, jenkins.Settings.Version, chart.Values)],
            Workloads = [chart.Hooks],
        };
    }

    private static PortPlan Port { get; } = new(LinePipelines.ControllerPort, "TCP");

    /// <summary>Its agents call it; it calls repositories, the update centre and the API server.</summary>
    private static AddOnTraffic ControllerTraffic(AddOnSite site)
    {
        var deliverers = site.LinesHere.Select(line => new PeerPlan(
            AddOnTraffic.Of(line.Namespaces[0]),
            new([new(AgentTemplates.Label, AgentTemplates.Delivers)])
        ));
        return new()
        {
            In = [new([new(AddOnTraffic.Of(AgentSpace), default), .. deliverers], [Port])],
            Out = [TrafficPlan.Anyone(AddOnTraffic.Api)],
        };
    }

    private static AddOnTraffic OfAgents { get; } =
        new()
        {
            Out =
            [
                // Repositories, the registry, and wherever a build fetches from.
                TrafficPlan.Anyone([new(443, "TCP")]),
                new([new(AddOnTraffic.Of(Space), LinePipelines.ControllerLabels)], [Port]),
            ],
        };
}

internal static class JenkinsSizes
{
    public static ResourcesPlan Controller { get; } = ResourcesPlan.Of(500, 1536, 2048);
}
