using Infra.Planning.AddOns;
using Infra.Planning.AddOns.Reading;
using Infra.Planning.Names;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Settings;

/// <summary>Reads what lies below <c>infra:edge</c>.</summary>
internal static class EdgeBinder
{
    private static readonly Reader<DomainName> Domain = Readers.Parsed<DomainName>(
        "a domain in small letters",
        "dev.example.com",
        DomainName.Unknown,
        DomainName.TryParse
    );

    public static Reader<EdgeSettings> Edge { get; } =
        Readers.Group(
            "{ controller: envoyGateway, domain: dev.example.com }",
            section => new EdgeSettings
            {
                Path = section.Path,
                Controller = section.Required("controller", Readers.OneOf<EdgeController>()),
                Domain = section.Required("domain", Domain),
                Issuer = section.Optional("issuer", DomainReaders.Name("the name of a ClusterIssuer", "company")),
                Version = section.Optional("version", AddOnReaders.Version(Charts.EnvoyGateway)),
                Private = section.Optional("private", Readers.Flag, false),
                Ranges = section.Optional("ranges", Readers.List(DomainReaders.Range("203.0.113.10/32")), []),
            }
        );
}
