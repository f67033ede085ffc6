using Infra.Planning.Capacity;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>An ephemeral OS disk fits on the disk that the machine brings.</summary>
internal sealed class EphemeralDiskRule : PoolRule
{
    public override DiagnosticCode Code { get; } =
        new("INF413", Severity.Error, "an ephemeral OS disk does not fit on the machine");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        var settings = pool.Settings;
        if (settings.OsDisk != OsDisk.Ephemeral || VmSizes.Find(settings.Size) is not { } shape)
        {
            yield break;
        }

        if (shape.LocalDisk < settings.OsDiskSize)
        {
            yield return Broken(
                settings.Path["osDisk"],
                $"{settings.Size} brings {shape.LocalDisk} GB of its own, and the OS disk takes {settings.OsDiskSize}",
                shape.LocalDisk >= 30
                    ? $"write osDiskSize: {shape.LocalDisk} or less"
                    : "write managed, or a size with a d"
            );
        }
    }
}
