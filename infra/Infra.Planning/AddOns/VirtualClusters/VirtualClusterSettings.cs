using Infra.Planning.AddOns.Reading;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns;

public sealed record VirtualClusterSettings : AddOnSettings
{
    [Promoted]
    public ChartVersion Version { get; init; } = Charts.VirtualCluster.Version;

    /// <summary>For the state of each. Default 10Gi.</summary>
    public Memory Storage { get; init; } = Memory.Gibi(10);
}

internal static class VirtualClusterBinder
{
    private static readonly Reader<ChartVersion> Version = AddOnReaders.Version(Charts.VirtualCluster);

    public static Reader<VirtualClusterSettings> Reader { get; } =
        AddOnGroup.Reader(
            "{ storage: 10Gi }",
            section => new VirtualClusterSettings
            {
                Version = section.Optional("version", Version, Charts.VirtualCluster.Version),
                Storage = section.Optional("storage", AddOnReaders.Storage, Memory.Gibi(10)),
            }
        );
}
