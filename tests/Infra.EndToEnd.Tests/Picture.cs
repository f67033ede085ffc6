using k8s;
using k8s.Models;

namespace Infra.EndToEnd.Tests;

/// <summary>What the API server holds at one moment.</summary>
internal sealed record Picture(
    IReadOnlyList<V1Node> Nodes,
    IReadOnlyList<V1Namespace> Namespaces,
    IReadOnlyList<V1ResourceQuota> Quotas,
    IReadOnlyList<V1LimitRange> Limits,
    IReadOnlyList<V1NetworkPolicy> Policies,
    IReadOnlyList<V1ServiceAccount> Accounts,
    IReadOnlyList<V1Role> Roles,
    IReadOnlyList<V1RoleBinding> Bindings
)
{
    private static readonly string[] Own = ["default", "kube-node-lease", "kube-public", "kube-system"];

    /// <summary>Without the namespaces that every cluster has.</summary>
    public IEnumerable<string> NamespaceNames =>
        Namespaces.Select(space => space.Name()).Except(Own).Order(StringComparer.Ordinal);

    public IEnumerable<string> LineNamespaceNames =>
        Namespaces
            .Where(space => space.GetLabel("infra/line") is not null)
            .Select(space => space.Name())
            .Order(StringComparer.Ordinal);

    public static async Task<Picture> TakeAsync(IKubernetes client)
    {
        var nodes = await client.CoreV1.ListNodeAsync();
        var spaces = await client.CoreV1.ListNamespaceAsync();
        var quotas = await client.CoreV1.ListResourceQuotaForAllNamespacesAsync();
        var limits = await client.CoreV1.ListLimitRangeForAllNamespacesAsync();
        var policies = await client.NetworkingV1.ListNetworkPolicyForAllNamespacesAsync();
        var accounts = await client.CoreV1.ListServiceAccountForAllNamespacesAsync();
        var roles = await client.RbacAuthorizationV1.ListRoleForAllNamespacesAsync();
        var bindings = await client.RbacAuthorizationV1.ListRoleBindingForAllNamespacesAsync();
        return new Picture(
            [.. nodes.Items],
            [.. spaces.Items],
            [.. quotas.Items],
            [.. limits.Items],
            [.. policies.Items],
            [.. accounts.Items],
            [.. roles.Items],
            [.. bindings.Items]
        );
    }

    /// <summary>How many nodes a pool has in each zone.</summary>
    public IReadOnlyDictionary<string, int> ZonesOf(string poolPrefix) =>
        Nodes
            .Where(node => node.GetLabel("agentpool").StartsWith(poolPrefix, StringComparison.Ordinal))
            .GroupBy(node => node.GetLabel("topology.kubernetes.io/zone"))
            .ToDictionary(zone => zone.Key, zone => zone.Count());

    public V1ResourceQuota QuotaOf(string space) => Quotas.Single(quota => quota.Namespace() == space);
}
