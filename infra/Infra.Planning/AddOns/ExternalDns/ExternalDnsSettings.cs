using Infra.Planning.AddOns.Reading;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns;

public sealed record ExternalDnsSettings : AddOnSettings
{
    [Promoted]
    public ChartVersion Version { get; init; } = Charts.ExternalDns.Version;

    public required ZoneSettings Zone { get; init; }

    /// <summary>Whether the zone is one that only the network sees. Default false.</summary>
    public bool Private { get; init; }
}

internal static class ExternalDnsBinder
{
    private static readonly Reader<ChartVersion> Version = AddOnReaders.Version(Charts.ExternalDns);

    public static Reader<ExternalDnsSettings> Reader { get; } =
        AddOnGroup.Reader(
            $"{{ zone: {ZoneBinder.Reader.Example} }}",
            section => new ExternalDnsSettings
            {
                Version = section.Optional("version", Version, Charts.ExternalDns.Version),
                Zone = section.Required("zone", ZoneBinder.Reader),
                Private = section.Optional("private", Readers.Flag, false),
            }
        );
}
