using Infra.Planning.Names;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>A pool's name leaves room for the zone and the generation that Azure's name for it carries too.</summary>
internal sealed class PoolNameRule : PoolRule
{
    public override DiagnosticCode Code { get; } = new("INF204", Severity.Error, "a pool's name is not usable");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        var grown = cluster.Pools.Where(plan => plan.Pool == pool.Name).MaxBy(plan => plan.Name.Length);
        var most = pool.Os == PoolOs.Windows ? PoolName.MaxWindowsLength : PoolName.MaxPhysicalLength;
        if (!pool.Name.IsValid)
        {
            yield return Broken(
                pool.Settings.Path,
                $"'{pool.Name}' is no name for a pool",
                "write small letters and digits, a letter first"
            );
        }
        else if (grown is not null && grown.Name.Length > most)
        {
            var room = most - (grown.Name.Length - pool.Name.Value.Length);
            yield return Broken(
                pool.Settings.Path,
                $"the name grows to '{grown.Name}', above the {most} characters of Azure{(pool.Os == PoolOs.Windows ? " for Windows" : "")}",
                $"write at most {room} characters"
            );
        }
    }
}
