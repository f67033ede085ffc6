using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

internal static class JenkinsBuilder
{
    public static readonly NamespaceName Space = "jenkins";

    public static readonly NamespaceName AgentSpace = "jenkins-agents";

    /// <summary>Agents of one line that run at the same time.</summary>
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
        var agents = new PodsPlan
        {
            Name = "agents",
            Namespace = AgentSpace,
            Replicas = AgentsPerLine * site.Topology.Lines.Count,
            Each = JenkinsSizes.Agent,
        };
        return new()
        {
            Name = jenkins.Name,
            After = [],
            Namespaces =
            [
                site.Space(Space, "restricted", [controller]),
                // Building an image means to be root in a container, though not on the node.
                site.Space(AgentSpace, "baseline", [], agents),
            ],
            Pods = [controller],
        };
    }
}

internal static class JenkinsSizes
{
    public static ResourcesPlan Controller { get; } = ResourcesPlan.Of(500, 1536, 2048);

    public static ResourcesPlan Reloader { get; } = ResourcesPlan.Of(20, 64, 128);

    public static ResourcesPlan Connection { get; } = ResourcesPlan.Of(50, 256, 512);

    public static ResourcesPlan Build { get; } = ResourcesPlan.Of(500, 1024, 2048);

    public static ResourcesPlan Deploy { get; } = ResourcesPlan.Of(50, 128, 256);

    public static ResourcesPlan Agent { get; } = Connection + Build + Deploy;
}
