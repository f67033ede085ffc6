using System.Numerics;

namespace Infra.Planning.Rules;

/// <summary>The subnet of the nodes holds them all with their surge, beside the five addresses that Azure keeps.</summary>
internal sealed class NodeSubnetRule : ClusterRule
{
    private const int KeptByAzure = 5;

    /// <summary>Internal load balancers and private endpoints that come with time.</summary>
    private const int Others = 16;

    public override DiagnosticCode Code { get; } = new("INF402", Severity.Error, "the node subnet is too small");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (cluster.Settings.Network.Nodes is not { } nodes)
        {
            yield break;
        }

        var needed = cluster.Pools.Sum(pool => pool.Peak) + Others + KeptByAzure;
        if (nodes.Size < needed)
        {
            var prefix = 32 - (BitOperations.Log2((uint)needed - 1) + 1);
            yield return Broken(
                cluster.Path["network"]["nodes"],
                $"{nodes} has {nodes.Size} addresses, and up to {needed} are needed with surge",
                $"write a /{prefix} or larger"
            );
        }
    }
}
