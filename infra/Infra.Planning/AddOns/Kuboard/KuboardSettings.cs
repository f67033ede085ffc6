using Infra.Planning.AddOns.Reading;
using Infra.Planning.Collections;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns;

public sealed record KuboardSettings : AddOnSettings
{
    public const string DefaultVersion = "v4.2.2.0";

    /// <summary>The tag of its image, all four numbers.</summary>
    [Promoted]
    public string Version { get; init; } = DefaultVersion;

    public required string Host { get; init; }

    public AddOnSize Size { get; init; } = AddOnSize.Small;

    /// <summary>Where its MySQL database lives. Default internal.</summary>
    public DataHome Data { get; init; } = DataHome.Internal;

    /// <summary>For the database, where it stays in the cluster. Default 10Gi.</summary>
    public Memory Storage { get; init; } = Memory.Gibi(10);

    /// <summary>MySQL 8 with an empty database <c>kuboard</c> in utf8mb4. Given exactly where the data is external.</summary>
    public ServerSettings? External { get; init; }

    /// <summary>How large the server is that the stack makes. None takes the defaults.</summary>
    public DatabaseServerSettings? Azure { get; init; }

    internal override Seq<string> Secrets => External is { } external ? [external.Password] : [];
}

internal static class KuboardBinder
{
    private static readonly Reader<string> Host = AddOnReaders.Host("kuboard.example.com");

    private static readonly Reader<ServerSettings> External = AddOnReaders.Server(
        "{ host: db.example.com, user: kuboard, password: kuboardDatabasePassword }",
        3306
    );

    private static readonly Reader<string> Version = Readers.Parsed<string>(
        "a tag of kuboard",
        KuboardSettings.DefaultVersion,
        KuboardSettings.DefaultVersion,
        TryParseTag
    );

    public static Reader<KuboardSettings> Reader { get; } =
        AddOnGroup.Reader(
            "{ host: kuboard.example.com }",
            section =>
            {
                var settings = new KuboardSettings
                {
                    Version = section.Optional("version", Version, KuboardSettings.DefaultVersion),
                    Host = section.Required("host", Host),
                    Size = section.Optional("size", AddOnReaders.Size, AddOnSize.Small),
                    Data = section.Optional("data", AddOnReaders.Data, DataHome.Internal),
                    Storage = section.Optional("storage", AddOnReaders.Storage, Memory.Gibi(10)),
                    External = section.Optional("external", External),
                    Azure = section.Optional("azure", ServiceReaders.MySql),
                };
                ExternalData.Check(section, settings.Data, settings.External is not null, External.Example);
                ExternalData.CheckAzure(section, settings.Data, settings.Azure is not null);
                return settings;
            }
        );

    /// <summary>Four numbers: <c>v4</c> alone is another image on another day.</summary>
    private static bool TryParseTag(string text, out string tag)
    {
        tag = text;
        var numbers = text.StartsWith('v') ? text[1..].Split('.') : [];
        return numbers.Length == 4
            && numbers.All(number => number.Length is > 0 and < 6 && number.All(char.IsAsciiDigit));
    }
}
