using Infra.Planning.AddOns.Reading;
using Infra.Planning.Collections;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns;

public sealed record GitLabSettings : AddOnSettings
{
    public required string Url { get; init; }

    /// <summary>The group that has one project for every business line, called like the line.</summary>
    public required string Group { get; init; }

    /// <summary>The name below <c>infra:secrets</c> that holds a token with the scopes api and read_repository.</summary>
    public required string Token { get; init; }

    internal override Seq<string> Secrets => [Token];
}

internal static class GitLabBinder
{
    public static Reader<GitLabSettings> Reader { get; } =
        AddOnGroup.Reader(
            "{ url: https://gitlab.example.com, group: platform, token: gitLabToken }",
            section => new GitLabSettings
            {
                Url = section.Required("url", AddOnReaders.Url),
                Group = section.Required("group", DomainReaders.Name("a group of GitLab", "platform")),
                Token = section.Required("token", AddOnReaders.Secret("gitLabToken")),
            }
        );
}
