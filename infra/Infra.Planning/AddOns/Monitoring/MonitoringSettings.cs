using Infra.Planning.AddOns.Reading;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns;

public sealed record MonitoringSettings : AddOnSettings
{
    [Promoted]
    public ChartVersion Version { get; init; } = Charts.Monitoring.Version;

    public AddOnSize Size { get; init; } = AddOnSize.Small;

    /// <summary>For the measures of each Prometheus. Default 50Gi.</summary>
    public Memory Storage { get; init; } = Memory.Gibi(50);

    /// <summary>Days that measures are kept, 1 to 365. Default 10.</summary>
    public int Days { get; init; } = 10;
}

internal static class MonitoringBinder
{
    private static readonly Reader<ChartVersion> Version = AddOnReaders.Version(Charts.Monitoring);

    public static Reader<MonitoringSettings> Reader { get; } =
        AddOnGroup.Reader(
            "{ storage: 50Gi }",
            section => new MonitoringSettings
            {
                Version = section.Optional("version", Version, Charts.Monitoring.Version),
                Size = section.Optional("size", AddOnReaders.Size, AddOnSize.Small),
                Storage = section.Optional("storage", AddOnReaders.Storage, Memory.Gibi(50)),
                Days = section.Optional("days", Readers.Number(1, 365), 10),
            }
        );
}
