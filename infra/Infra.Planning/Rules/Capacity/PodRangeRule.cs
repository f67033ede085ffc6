namespace Infra.Planning.Rules;

/// <summary>Every node takes a /24 of the pod range, whatever its number of pods, and so does every surge node.</summary>
internal sealed class PodRangeRule : ClusterRule
{
    private const int NodePrefix = 24;

    public override DiagnosticCode Code { get; } = new("INF401", Severity.Error, "the pod range is too small");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (cluster.Settings.Network.Pods is not { } pods)
        {
            yield break;
        }

        var peak = cluster.Pools.Sum(pool => pool.Peak);
        var needed = NodePrefix - CeilingOfLog2(peak);
        if (pods.PrefixLength > needed)
        {
            var room = pods.PrefixLength > NodePrefix ? 0 : 1 << (NodePrefix - pods.PrefixLength);
            yield return Broken(
                cluster.Path["network"]["pods"],
                $"{pods} holds {room} nodes, and there are up to {peak} with surge",
                $"write a /{needed} or larger"
            );
        }
    }

    private static int CeilingOfLog2(int number)
    {
        var power = 0;
        while (1L << power < number)
        {
            power++;
        }

        return power;
    }
}
