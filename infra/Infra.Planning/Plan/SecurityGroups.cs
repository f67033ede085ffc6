using Infra.Planning.Addresses;
using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>
/// What has to be open, and nothing more. For nodes and the API server that is what AKS asks for with an overlay network
/// (facts A.1 and A.9); data services take calls from the nodes alone, which is where pods seem to call from.
/// </summary>
/// <param name="isPublic">Whether the edge answers on a public address.</param>
internal sealed class SecurityGroups(Seq<SubnetPlan> subnets, Seq<Cidr> pods, Seq<DataService> services, bool isPublic)
{
    private const string Any = "*";

    private const string Tcp = "Tcp";

    private readonly Seq<Cidr> nodes = Ranges(subnets, SubnetRole.Nodes);

    /// <summary>Every group that a subnet names, once.</summary>
    public Seq<SecurityGroupPlan> All =>
        subnets
            .GroupBy(subnet => subnet.SecurityGroup)
            .Select(group => new SecurityGroupPlan
            {
                Name = group.Key,
                Rules = group.Select(subnet => subnet.Role).Distinct().SelectMany(Rules).Concat(Closing(group)).ToSeq(),
            })
            .ToSeq();

    /// <summary>
    /// AKS opens the group of its own machines only, and this one is looked at first. Azure's load balancer hands packets on
    /// as they came: for its public address, which is not known before, and for the port that was called.
    /// </summary>
    private static SecurityRulePlan FromInternet { get; } =
        new()
        {
            Name = "internet-to-edge",
            Priority = 200,
            Protocol = Tcp,
            From = ["Internet"],
            To = [Any],
            Ports = ["80", "443"],
        };

    private IEnumerable<SecurityRulePlan> Rules(SubnetRole role)
    {
        var own = Ranges(subnets, role);
        return role switch
        {
            // Pods have addresses outside the network, so that Azure's own rule for traffic inside it leaves them out.
            SubnetRole.Nodes =>
            [
                .. Allow("nodes-and-pods", 100, Any, [.. nodes, .. pods], [.. nodes, .. pods], Any),
                .. isPublic ? [FromInternet] : Array.Empty<SecurityRulePlan>(),
            ],
            SubnetRole.ApiServer =>
            [
                .. Allow("nodes-to-api-server", 100, Tcp, nodes, own, "443", "4443"),
                .. Allow("load-balancer-to-api-server", 110, Tcp, "AzureLoadBalancer", own, "9988"),
            ],
            SubnetRole.PostgreSql =>
            [
                .. Allow("nodes-to-postgresql", 100, Tcp, nodes, own, "5432", "6432"),
                .. Allow("postgresql-to-standby", 110, Any, own, own, Any),
            ],
            SubnetRole.MySql =>
            [
                .. Allow("nodes-to-mysql", 120, Tcp, nodes, own, "3306"),
                .. Allow("mysql-to-standby", 130, Any, own, own, Any),
            ],
            SubnetRole.Endpoints => Allow("nodes-to-endpoints", 140, Tcp, nodes, own, [.. PortsOfEndpoints()]),
            // Azure's own rules do for load balancers.
            _ => [],
        };
    }

    /// <summary>Azure lets everything inside the network and its peers through, which is too much for data.</summary>
    private static IEnumerable<SecurityRulePlan> Closing(IEnumerable<SubnetPlan> group) =>
        group.Any(subnet => subnet.IsOfCluster)
            ? []
            :
            [
                new()
                {
                    Name = "nobody-else",
                    Priority = 4096,
                    Denies = true,
                    Protocol = Any,
                    From = ["VirtualNetwork"],
                    To = [Any],
                    Ports = [Any],
                },
            ];

    private IEnumerable<string> PortsOfEndpoints()
    {
        if (services.Any(service => service is DataService.Blob or DataService.KeyVault))
        {
            yield return "443";
        }

        if (services.Contains(DataService.Redis))
        {
            yield return "6380";
        }
    }

    /// <summary>A rule holds one family, so that there are two of them where both ends have both.</summary>
    private static IEnumerable<SecurityRulePlan> Allow(
        string name,
        int priority,
        string protocol,
        Seq<Cidr> callers,
        Seq<Cidr> to,
        params Seq<string> ports
    ) =>
        from family in Families(to)
        let rule = Rule(name, priority, protocol, family, to, ports)
        select rule with
        {
            From = Of(family, callers),
        };

    private static IEnumerable<SecurityRulePlan> Allow(
        string name,
        int priority,
        string protocol,
        string callers,
        Seq<Cidr> to,
        params Seq<string> ports
    ) =>
        from family in Families(to)
        let rule = Rule(name, priority, protocol, family, to, ports)
        select rule with
        {
            From = [callers],
        };

    private static SecurityRulePlan Rule(
        string name,
        int priority,
        string protocol,
        IpFamily family,
        Seq<Cidr> to,
        Seq<string> ports
    ) =>
        new()
        {
            Name = family == IpFamily.IPv4 ? name : $"{name}-ipv6",
            Priority = family == IpFamily.IPv4 ? priority : priority + 1,
            Protocol = protocol,
            From = [],
            To = Of(family, to),
            Ports = ports,
        };

    private static IEnumerable<IpFamily> Families(Seq<Cidr> ranges) => ranges.Select(range => range.Family).Distinct();

    private static Seq<string> Of(IpFamily family, Seq<Cidr> ranges) =>
        ranges.Where(range => range.Family == family).Select(range => $"{range}").ToSeq();

    private static Seq<Cidr> Ranges(Seq<SubnetPlan> subnets, SubnetRole role) =>
        subnets.Where(subnet => subnet.Role == role).SelectMany(subnet => subnet.Ranges).ToSeq();
}
