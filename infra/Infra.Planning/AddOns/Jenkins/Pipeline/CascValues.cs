using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>What the plugin Configuration as Code gets from us; the cloud and its agents come from the chart.</summary>
public sealed record CascValues : ChartValues
{
    public required CascCredentialsValues Credentials { get; init; }

    public required CascUnclassifiedValues Unclassified { get; init; }

    /// <summary>Made by Job DSL.</summary>
    public required Seq<CascJobValues> Jobs { get; init; }
}

public sealed record CascCredentialsValues : ChartValues
{
    public required CascSystemValues System { get; init; }
}

public sealed record CascSystemValues : ChartValues
{
    public required Seq<CascDomainValues> DomainCredentials { get; init; }
}

public sealed record CascDomainValues : ChartValues
{
    public required Seq<CascCredentialValues> Credentials { get; init; }
}

/// <summary>One credential: exactly one of the kinds.</summary>
public sealed record CascCredentialValues : ChartValues
{
    public CascTokenValues? GitLabApiTokenImpl { get; init; }

    public CascPasswordValues? UsernamePassword { get; init; }

    public CascStringValues? String { get; init; }

    public CascFileValues? File { get; init; }
}

public sealed record CascTokenValues(string Id, string ApiToken, string Description) : ChartValues
{
    public string Scope { get; } = "GLOBAL";
}

public sealed record CascPasswordValues(string Id, string Username, string Password, string Description) : ChartValues
{
    public string Scope { get; } = "GLOBAL";
}

public sealed record CascStringValues(string Id, string Secret, string Description) : ChartValues
{
    public string Scope { get; } = "GLOBAL";
}

public sealed record CascFileValues(string Id, string FileName, string SecretBytes, string Description) : ChartValues
{
    public string Scope { get; } = "GLOBAL";
}

public sealed record CascUnclassifiedValues : ChartValues
{
    [Key("gitlabconnectionconfig")]
    public required CascGitLabValues GitLab { get; init; }
}

public sealed record CascGitLabValues : ChartValues
{
    public bool UseAuthenticatedEndpoint { get; } = true;

    public required Seq<CascConnectionValues> Connections { get; init; }
}

public sealed record CascConnectionValues : ChartValues
{
    public required string Name { get; init; }

    public required string Url { get; init; }

    public required string ApiTokenId { get; init; }

    public string ClientBuilderId { get; } = "autodetect";

    public bool IgnoreCertificateErrors { get; }

    /// <summary>Seconds.</summary>
    public int ConnectionTimeout { get; } = 10;

    /// <inheritdoc cref="ConnectionTimeout"/>
    public int ReadTimeout { get; } = 10;
}

public sealed record CascJobValues(string Script) : ChartValues;
