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

    /// <summary>What becomes of the entry of a host that is not served any more. Default sync.</summary>
    public EntryPolicy Policy { get; init; }
}

public enum EntryPolicy
{
    /// <summary>It goes. A name that leads to an address of yesterday may lead to a stranger tomorrow.</summary>
    Sync,

    /// <summary>It stays until a person takes it away.</summary>
    UpsertOnly,
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
                Policy = section.Optional("policy", Readers.OneOf<EntryPolicy>(), EntryPolicy.Sync),
            }
        );
}
