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

    private static readonly Reader<IssuerSettings> Issuer = Readers.Group(
        "{ kind: acme, email: platform@example.com }",
        BindIssuer
    );

    public static Reader<EdgeSettings> Edge { get; } =
        Readers.Group(
            "{ controller: envoyGateway, domain: dev.example.com }",
            section => new EdgeSettings
            {
                Path = section.Path,
                Controller = section.Required("controller", Readers.OneOf<EdgeController>()),
                Domain = section.Required("domain", Domain),
                Issuer = section.Optional("issuer", Issuer, new IssuerSettings()),
                Private = section.Optional("private", Readers.Flag, false),
                Ranges = section.Optional("ranges", Readers.List(DomainReaders.Range("203.0.113.10/32")), []),
            }
        );

    private static IssuerSettings BindIssuer(Section section)
    {
        var kind = section.Required("kind", Readers.OneOf<IssuerKind>());
        var issuer = new IssuerSettings { Kind = kind };
        return kind switch
        {
            IssuerKind.Acme => issuer with
            {
                Email = section.Required("email", DomainReaders.Name("an address of mail", "platform@example.com")),
                Server = section.Optional(
                    "server",
                    DomainReaders.Name("an address of the web", issuer.Server),
                    issuer.Server
                ),
            },
            IssuerKind.Existing => issuer with
            {
                Name = section.Required("name", DomainReaders.Name("the name of a ClusterIssuer", "company")),
            },
            _ => issuer,
        };
    }
}
