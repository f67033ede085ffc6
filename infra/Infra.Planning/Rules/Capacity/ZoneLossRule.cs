using Infra.Planning.Capacity;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>
/// The proof that a zone can be lost: without it, what the lines are promised and the add-ons beside them still fit on the
/// nodes that the others may have. Nothing is proven where the capacity of a size is not known.
/// </summary>
internal sealed class ZoneLossRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF410", Severity.Error, "a zone cannot be lost");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (!cluster.HasKnownSizes)
        {
            yield break;
        }

        foreach (var zone in cluster.ZonesToLose)
        {
            var left = cluster.Promisable(ClusterRoom.Without(cluster.Plan, zone));
            var missing = cluster.Promised.Beyond(left);
            if (missing != default)
            {
                yield return Broken(
                    cluster.Path["zones"],
                    $"without zone {zone} the quotas of the lines lack {missing}",
                    "raise max of a user pool, or lower quotas"
                );
            }
        }
    }
}
