using Infra.Planning.AddOns.Reading;
using Infra.Planning.Collections;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns;

public sealed record GitLabSettings : AddOnSettings
{
    public required string Url { get; init; }

    /// <summary>The group that has one project for every business line, called like the line.</summary>
    public required string Group { get; init; }

    /// <summary>The name below <c>infra:secrets</c> that holds a token with the scopes api and read_repository.</summary>
    public required string Token { get; init; }

    /// <summary>Given where the platform runs GitLab itself; without it, GitLab exists and nothing is installed.</summary>
    public GitLabInstallSettings? Install { get; init; }

    internal override Seq<string> Secrets =>
        Install is { } install
            ? [Token, install.PostgreSql.Password, install.Redis.Password, install.Objects]
            : [Token];
}

/// <summary>A GitLab of the platform's own, on services that exist.</summary>
public sealed record GitLabInstallSettings
{
    [Promoted]
    public ChartVersion Version { get; init; } = Charts.GitLab.Version;

    /// <summary>For repositories. Default 50Gi.</summary>
    public Memory Storage { get; init; } = Memory.Gibi(50);

    /// <summary>PostgreSQL 16 or newer with the database <c>gitlabhq_production</c> and the extensions that GitLab names.</summary>
    public required ServerSettings PostgreSql { get; init; }

    /// <summary>Redis without cluster mode, by TLS, with the user that it has by default.</summary>
    public required ServerSettings Redis { get; init; }

    /// <summary>The name below <c>infra:secrets</c> that holds the connection to object storage, as GitLab writes it in YAML.</summary>
    public required string Objects { get; init; }
}

internal static class GitLabBinder
{
    private static readonly Reader<ChartVersion> Version = AddOnReaders.Version(Charts.GitLab);

    private static readonly Reader<GitLabInstallSettings> Install = Readers.Group(
        "{ postgreSql: { … }, redis: { … }, objects: gitLabObjects }",
        section => new GitLabInstallSettings
        {
            Version = section.Optional("version", Version, Charts.GitLab.Version),
            Storage = section.Optional("storage", AddOnReaders.Storage, Memory.Gibi(50)),
            PostgreSql = section.Required(
                "postgreSql",
                AddOnReaders.Server("{ host: db.example.com, user: gitlab, password: gitLabDatabasePassword }", 5432)
            ),
            Redis = section.Required(
                "redis",
                AddOnReaders.Server("{ host: cache.example.com, user: default, password: gitLabRedisPassword }", 6380)
            ),
            Objects = section.Required("objects", AddOnReaders.Secret("gitLabObjects")),
        }
    );

    public static Reader<GitLabSettings> Reader { get; } =
        AddOnGroup.Reader(
            "{ url: https://gitlab.example.com, group: platform, token: gitLabToken }",
            section => new GitLabSettings
            {
                Url = section.Required("url", AddOnReaders.Url),
                Group = section.Required("group", DomainReaders.Name("a group of GitLab", "platform")),
                Token = section.Required("token", AddOnReaders.Secret("gitLabToken")),
                Install = section.Optional("install", Install),
            }
        );
}
