using Infra.Planning.Capacity;
using Infra.Planning.Quantities;
using Infra.Planning.Settings.Reading;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>The capacity of a pool's machines is known, or nothing is proven about them.</summary>
internal sealed class KnownSizeRule : PoolRule
{
    public override DiagnosticCode Code { get; } =
        new("INF412", Severity.Warning, "the capacity of a VM size is not known");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        if (VmSizes.Find(pool.Settings.Size) is null)
        {
            var near = Spelling.Nearest(
                pool.Settings.Size.Name,
                VmSizes.Names.Where(name => IsAlike(name, pool.Settings.Size))
            );
            yield return Broken(
                pool.Settings.Path["size"],
                $"nothing is proven about capacity, since {pool.Settings.Size} is not in the table of sizes",
                near is null ? "check the spelling" : $"check the spelling, or write {near}"
            );
        }
    }

    /// <summary>A machine of another kind is not what was meant.</summary>
    private static bool IsAlike(string name, VmSize size) =>
        VmSize.TryParse(name, out var known) && known.Family == size.Family;
}
