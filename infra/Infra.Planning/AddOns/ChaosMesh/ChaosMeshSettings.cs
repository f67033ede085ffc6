using Infra.Planning.AddOns.Reading;
using Infra.Planning.Collections;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns;

public sealed record ChaosMeshSettings : AddOnSettings
{
    [Promoted]
    public ChartVersion Version { get; init; } = Charts.ChaosMesh.Version;

    /// <summary>
    /// When the first drill begins, once a day at most; the others follow it one by one. Without, they lie ready and run
    /// when a person starts one.
    /// </summary>
    public CronSchedule? Schedule { get; init; }

    /// <summary>How long one fault lasts, in minutes: 1 to 60. Default 5.</summary>
    public int Fault { get; init; } = 5;

    /// <summary>By line: the address that has to answer all the time. Where it does not, a drill ends at once.</summary>
    public SortedMap<string> Checks { get; init; }

    /// <summary>Whether a production stack may have it. Default false.</summary>
    public bool InProduction { get; init; }

    /// <summary>Where the nodes' container runtime listens. Default what AKS and most others have.</summary>
    public string Socket { get; init; } = ChaosMeshBinder.Containerd;
}

internal static class ChaosMeshBinder
{
    public const string Containerd = "/run/containerd/containerd.sock";

    private static readonly Reader<ChartVersion> Version = AddOnReaders.Version(Charts.ChaosMesh);

    private static readonly Reader<SortedMap<string>> Checks = AddOnReaders.ByLine(AddOnReaders.Url);

    private static readonly Reader<string> Socket = Readers.Parsed<string>(
        "the path of a socket",
        Containerd,
        Containerd,
        TryParseSocket
    );

    public static Reader<ChaosMeshSettings> Reader { get; } =
        AddOnGroup.Reader(
            "{ checks: { payments: https://pay.example.com/healthz } }",
            section => new ChaosMeshSettings
            {
                Version = section.Optional("version", Version, Charts.ChaosMesh.Version),
                Schedule = section.Optional("schedule", AddOnReaders.Schedule),
                Fault = section.Optional("fault", TimeReaders.Minutes(1, 60), 5),
                Checks = section.Optional("checks", Checks, default),
                InProduction = section.Optional("inProduction", Readers.Flag, false),
                Socket = section.Optional("socket", Socket, Containerd),
            }
        );

    private static bool TryParseSocket(string text, out string socket)
    {
        socket = text;
        return text.StartsWith('/') && text.EndsWith(".sock", StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace);
    }
}
