using Infra.Planning.AddOns.Reading;
using Infra.Planning.Collections;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns;

public sealed record ChaosMeshSettings : AddOnSettings
{
    [Promoted]
    public ChartVersion Version { get; init; } = Charts.ChaosMesh.Version;

    /// <summary>When the drills run, as cron has it; without, they lie ready and run when a person starts one.</summary>
    public string? Schedule { get; init; }

    /// <summary>By line: the address that has to answer all the time. Where it does not, a drill ends at once.</summary>
    public SortedMap<string> Checks { get; init; }
}

internal static class ChaosMeshBinder
{
    private static readonly Reader<ChartVersion> Version = AddOnReaders.Version(Charts.ChaosMesh);

    private static readonly Reader<SortedMap<string>> Checks = AddOnReaders.ByLine(AddOnReaders.Url);

    public static Reader<ChaosMeshSettings> Reader { get; } =
        AddOnGroup.Reader(
            "{ checks: { payments: https://pay.example.com/healthz } }",
            section => new ChaosMeshSettings
            {
                Version = section.Optional("version", Version, Charts.ChaosMesh.Version),
                Schedule = section.Optional("schedule", AddOnReaders.Schedule),
                Checks = section.Optional("checks", Checks, default),
            }
        );
}
