using Infra.Planning.Addresses;
using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>
/// What the namespaces of a line need for the agents that deliver to them: Jenkins makes pods in the first, with the
/// account of releasers, and that account may deliver to the others of the same line. Nothing crosses lines.
/// </summary>
/// <param name="isHere">Whether Jenkins is in the cluster; where it is elsewhere, nothing is needed.</param>
/// <param name="apiServers">Where those of the clusters answer that are delivered to; empty where nobody knows of one.</param>
internal sealed class LinePipelines(bool isHere, Seq<Cidr> apiServers)
{
    /// <summary>Of the controller, by its chart.</summary>
    public const string Account = "jenkins";

    /// <summary>On the pods of the controller, by its chart.</summary>
    public static SortedMap<string> ControllerLabels { get; } =
        new([new("app.kubernetes.io/component", "jenkins-controller")]);

    public const int ControllerPort = 8080;

    private static readonly Seq<string> Reading = ["get", "list", "watch"];

    private const string NameLabel = "kubernetes.io/metadata.name";

    /// <param name="hosts">Of all clusters, in the order of the topology.</param>
    public static LinePipelines Of(PlatformTopology topology, ClusterTopology cluster, Seq<HostPlan> hosts)
    {
        var jenkins = topology.AddOnsOn().OfType<Jenkins>().FirstOrDefault(one => one.IsIn(topology, cluster));
        if (jenkins is null)
        {
            return new(isHere: false, []);
        }

        var ranges = topology
            .Clusters.Zip(hosts)
            .Where(pair =>
                pair.First == cluster || jenkins.Settings.Clusters.ContainsKey(pair.First.Settings.Name.Value)
            )
            .Select(pair => pair.Second is AksPlan { Network.ApiServer.Ranges: var known } ? known : [])
            .ToList();
        return new(isHere: true, ranges.All(known => known.Count > 0) ? ranges.SelectMany(known => known).ToSeq() : []);
    }

    /// <summary>Who makes the agents that deliver.</summary>
    public static Seq<PodMaker> MakersIn(PlatformTopology topology, ClusterTopology cluster, HostPlan host) =>
        topology
            .AddOnsOn()
            .OfType<Jenkins>()
            .Where(jenkins => jenkins.IsIn(topology, cluster))
            .Select(jenkins => new PodMaker(
                $"system:serviceaccount:{JenkinsBuilder.Space}:{Account}",
                new AgentTemplates(jenkins.Settings, new AddOnSite(topology, cluster, host)).DeliveryImages
            )
            {
                MakesBarePods = true,
            })
            .ToSeq();

    /// <summary>To make agents and to work in them; what runs in them runs as the line's own account.</summary>
    public static RolePlan Agents { get; } =
        new(
            "pipelines",
            [
                new([""], ["pods"], [.. Reading, "create", "delete"]),
                new([""], ["pods/exec"], ["create", "get"]),
                new([""], ["pods/log"], Reading),
                new([""], ["events"], Reading),
            ]
        );

    public NamespacePlan Into(NamespacePlan space, BusinessLine line)
    {
        if (!isHere)
        {
            return space;
        }

        var home = line.Namespaces[0];
        return space.Name == home
            ? space with
            {
                Roles = [.. space.Roles, Agents],
                Bindings =
                [
                    .. space.Bindings,
                    new()
                    {
                        Name = Agents.Name,
                        Role = Agents.Name,
                        Groups = [],
                        ServiceAccounts = [],
                        Others = [new(JenkinsBuilder.Space, Account)],
                    },
                ],
                Policies = [.. space.Policies, Traffic],
            }
            : space with
            {
                Bindings = space
                    .Bindings.Select(binding =>
                        binding.Role == TenantRoles.Releaser.Name
                            ? binding with
                            {
                                Others = [.. binding.Others, new(home, TenantRoles.Releaser.Name)],
                            }
                            : binding
                    )
                    .ToSeq(),
            };
    }

    /// <summary>The controller and the API servers, and nobody else.</summary>
    private NetworkPolicyPlan Traffic =>
        new()
        {
            Name = "pipelines",
            Pods = new([new(AgentTemplates.Label, AgentTemplates.Delivers)]),
            Egress =
            [
                new(
                    [new(new([new(NameLabel, JenkinsBuilder.Space.Value)]), ControllerLabels)],
                    [new(ControllerPort, "TCP")]
                ),
                new(
                    apiServers.Count == 0
                        ? [Outside("0.0.0.0/0")]
                        : apiServers.Select(range => Outside($"{range}")).ToSeq(),
                    [new(443, "TCP"), new(6443, "TCP")]
                ),
            ],
        };

    private static PeerPlan Outside(string range) => new(default, default) { Range = range };
}
