using System.Diagnostics.CodeAnalysis;
using Infra.Planning.Collections;
using Infra.Planning.Quantities;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns.Reading;

/// <summary>What several add-ons have in their settings.</summary>
internal static class AddOnReaders
{
    public static Reader<string> ClusterName { get; } = DomainReaders.Name("the name of a cluster", "main");

    public static Reader<AddOnSize> Size { get; } = Readers.OneOf<AddOnSize>();

    public static Reader<DataHome> Data { get; } = Readers.OneOf<DataHome>();

    public static Reader<Memory> Storage { get; } =
        Readers.Parsed<Memory>("an amount of storage with its unit", "50Gi", Memory.Gibi(1), Memory.TryParse);

    public static Reader<string> Secret(string example) => DomainReaders.Name("the name of a secret", example);

    /// <summary>A name in DNS with at least one dot, in small letters.</summary>
    public static Reader<string> Host(string example) =>
        Readers.Parsed<string>("a host name", example, example, TryParseHost);

    public static Reader<string> Url { get; } =
        Readers.Parsed<string>(
            "an address that begins with https:// and has no slash at its end",
            "https://gitlab.example.com",
            "https://gitlab.example.com",
            TryParseUrl
        );

    /// <summary>An image with its tag or digest; <c>latest</c> would be another one tomorrow.</summary>
    public static Reader<string> Image { get; } =
        Readers.Parsed<string>(
            "an image with a fixed tag or digest",
            "registry.example.com/tools:1.0",
            "registry.example.com/tools:1.0",
            TryParseImage
        );

    /// <summary>A registry, or a path in one; no scheme and no slash at the end.</summary>
    public static Reader<string> Registry { get; } =
        Readers.Parsed<string>("a registry", "registry.example.com/mirror", "registry.example.com", TryParseRegistry);

    /// <summary>Five fields in UTC, as cron has them.</summary>
    public static Reader<CronSchedule> Schedule { get; } =
        Readers.Parsed<CronSchedule>(
            "a schedule of five fields that ever comes",
            "\"0 10 * * 2\"",
            CronSchedule.TryParse("0 10 * * 2", out var tuesdays) ? tuesdays : throw new InvalidOperationException(),
            CronSchedule.TryParse
        );

    /// <summary>Hours or minutes: <c>2h</c>, <c>90m</c>.</summary>
    public static Reader<string> Duration { get; } =
        Readers.Parsed<string>("a duration in hours or minutes", "2h", "2h", TryParseDuration);

    public static Reader<ChartVersion> Version(ChartPin pin) =>
        Readers.Parsed<ChartVersion>("an exact version", $"\"{pin.Version}\"", pin.Version, ChartVersion.TryParse);

    public static Reader<ServerSettings> Server(string example, int port) =>
        Readers.Group(
            example,
            section => new ServerSettings
            {
                Host = section.Required("host", Host("db.example.com")),
                Port = section.Optional("port", Readers.Number(1, 65_535), port),
                User = section.Required("user", DomainReaders.Name("the name of a user", "app")),
                Password = section.Required("password", Secret("databasePassword")),
            }
        );

    public static Reader<SortedMap<T>> ByLine<T>(Reader<T> item) => Readers.Map("payments", item);

    private static bool TryParseHost(string text, [MaybeNullWhen(false)] out string host)
    {
        host = text;
        var labels = text.Split('.');
        return text.Length <= 253 && labels.Length > 1 && labels.All(IsLabel);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static bool TryParseRegistry(string text, [MaybeNullWhen(false)] out string registry)
    {
        registry = text;
        var parts = text.Split('/');
        return TryParseHost(parts[0].Split(':')[0], out _) && parts[1..].All(part => part.Length > 0);
    }

    private static bool TryParseUrl(string text, [MaybeNullWhen(false)] out string url)
    {
        url = text;
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "https", Query: "", Fragment: "", UserInfo: "" }
            && address.Host.Length > 0
            && text.StartsWith("https://", StringComparison.Ordinal)
            && !text.EndsWith('/')
            && !text.Any(char.IsWhiteSpace);
    }

    private static bool TryParseImage(string text, [MaybeNullWhen(false)] out string image)
    {
        image = text;
        var last = text[(text.LastIndexOf('/') + 1)..];
        var hasDigest = text.Contains("@sha256:", StringComparison.Ordinal);
        var tag = last.Split(':') is [_, var written] ? written : "";
        return !text.Any(char.IsWhiteSpace) && (hasDigest || tag.Length > 0 && tag != "latest");
    }

    private static bool TryParseDuration(string text, [MaybeNullWhen(false)] out string duration)
    {
        duration = text;
        return text.Length is > 1 and < 6
            && text[^1] is 'h' or 'm'
            && text[0] != '0'
            && text[..^1].All(char.IsAsciiDigit);
    }
}
