using System.Diagnostics.CodeAnalysis;
using Infra.Planning.AddOns.Reading;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns;

public sealed record CertManagerSettings : AddOnSettings
{
    [Promoted]
    public ChartVersion Version { get; init; } = Charts.CertManager.Version;

    /// <summary>Public certificates. Without, the edge shows certificates of the cluster's own root.</summary>
    public AcmeSettings? Acme { get; init; }
}

/// <summary>
/// Certificates by ACME. That a name is ours is shown by an entry in its DNS zone where one is given, else by an answer
/// over HTTP through the edge, which then has to be reached from outside.
/// </summary>
public sealed record AcmeSettings
{
    public const string LetsEncrypt = "https://acme-v02.api.letsencrypt.org/directory";

    /// <summary>For trials: it gives more certificates than the other, and no browser trusts them.</summary>
    public const string LetsEncryptStaging = "https://acme-staging-v02.api.letsencrypt.org/directory";

    /// <summary>Where the issuer writes to.</summary>
    public required string Email { get; init; }

    /// <summary>
    /// Written as <c>letsEncrypt</c>, <c>letsEncryptStaging</c> or the address of another authority. Default Let's Encrypt.
    /// </summary>
    public string Server { get; init; } = LetsEncrypt;

    public ZoneSettings? Zone { get; init; }
}

/// <summary>A zone of Azure DNS that exists, in the subscription of the cluster unless another is named.</summary>
public sealed record ZoneSettings
{
    public required string Name { get; init; }

    public required string ResourceGroup { get; init; }

    public Guid? Subscription { get; init; }
}

internal static class CertManagerBinder
{
    private static readonly Reader<ChartVersion> Version = AddOnReaders.Version(Charts.CertManager);

    private static readonly Reader<string> Server = Readers.Parsed<string>(
        "letsEncrypt, letsEncryptStaging or the address of an authority",
        "letsEncrypt",
        AcmeSettings.LetsEncrypt,
        TryParseServer
    );

    private static readonly Reader<AcmeSettings> Acme = Readers.Group(
        "{ email: platform@example.com, zone: { name: example.com, resourceGroup: rg-dns } }",
        section => new AcmeSettings
        {
            Email = section.Required(
                "email",
                Readers.Parsed<string>("an address of e-mail", "platform@example.com", "a@example.com", TryParseEmail)
            ),
            Server = section.Optional("server", Server, AcmeSettings.LetsEncrypt),
            Zone = section.Optional("zone", ZoneBinder.Reader),
        }
    );

    public static Reader<CertManagerSettings> Reader { get; } =
        AddOnGroup.Reader(
            $"{{ acme: {Acme.Example} }}",
            section => new CertManagerSettings
            {
                Version = section.Optional("version", Version, Charts.CertManager.Version),
                Acme = section.Optional("acme", Acme),
            }
        );

    private static bool TryParseServer(string text, [MaybeNullWhen(false)] out string server)
    {
        server = text switch
        {
            "letsEncrypt" => AcmeSettings.LetsEncrypt,
            "letsEncryptStaging" => AcmeSettings.LetsEncryptStaging,
            _ => text,
        };
        return server.StartsWith("https://", StringComparison.Ordinal)
            && Uri.TryCreate(server, UriKind.Absolute, out _);
    }

    private static bool TryParseEmail(string text, out string email)
    {
        email = text;
        return text.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !text.Any(char.IsWhiteSpace);
    }
}

internal static class ZoneBinder
{
    public static Reader<ZoneSettings> Reader { get; } =
        Readers.Group(
            "{ name: example.com, resourceGroup: rg-dns }",
            section => new ZoneSettings
            {
                Name = section.Required("name", AddOnReaders.Host("example.com")),
                ResourceGroup = section.Required("resourceGroup", DomainReaders.Name("a resource group", "rg-dns")),
                Subscription = section.OptionalValue("subscription", DomainReaders.Id),
            }
        );
}
