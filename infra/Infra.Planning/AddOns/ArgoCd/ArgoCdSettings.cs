using Infra.Planning.AddOns.Reading;
using Infra.Planning.Collections;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns;

public sealed record ArgoCdSettings : AddOnSettings
{
    [Promoted]
    public ChartVersion Version { get; init; } = Charts.ArgoCd.Version;

    /// <summary>In a stack of several clusters each has its own, with its name in the first part: <c>argocd-prod-1.example.com</c>.</summary>
    public required string Host { get; init; }

    public AddOnSize Size { get; init; } = AddOnSize.Small;

    /// <summary>The branch or the tag of every line's repository. Default <c>main</c>.</summary>
    public string Revision { get; init; } = "main";

    /// <summary>When it may change something by itself. None means at any time.</summary>
    public Seq<SyncWindowSettings> Windows { get; init; } = [];

    /// <summary>Whether it applies a change in the repository by itself. Default true; otherwise a person presses the button.</summary>
    public bool Automatic { get; init; } = true;
}

/// <summary>A time that comes again.</summary>
public sealed record SyncWindowSettings
{
    /// <summary>Its begin, as cron has it, in UTC.</summary>
    public required CronSchedule Schedule { get; init; }

    /// <summary>Its length: <c>2h</c>, <c>90m</c>.</summary>
    public required string Duration { get; init; }
}

internal static class ArgoCdBinder
{
    private static readonly Reader<string> Host = AddOnReaders.Host("argocd.example.com");

    private static readonly Reader<ChartVersion> Version = AddOnReaders.Version(Charts.ArgoCd);

    private static readonly Reader<Seq<SyncWindowSettings>> Windows = Readers.List(
        Readers.Group(
            "{ schedule: \"0 20 * * 1-4\", duration: 2h }",
            section => new SyncWindowSettings
            {
                Schedule = section.Required("schedule", AddOnReaders.Schedule),
                Duration = section.Required("duration", AddOnReaders.Duration),
            }
        )
    );

    public static Reader<ArgoCdSettings> Reader { get; } =
        AddOnGroup.Reader(
            "{ host: argocd.example.com }",
            section => new ArgoCdSettings
            {
                Version = section.Optional("version", Version, Charts.ArgoCd.Version),
                Host = section.Required("host", Host),
                Size = section.Optional("size", AddOnReaders.Size, AddOnSize.Small),
                Revision = section.Optional("revision", DomainReaders.Name("a branch or a tag", "main"), "main"),
                Windows = section.Optional("windows", Windows, []),
                Automatic = section.Optional("automatic", Readers.Flag, true),
            }
        );
}
