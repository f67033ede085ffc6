using Infra.Planning.Collections;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;

namespace Infra.Planning.AddOns;

public sealed record HarborSettings : AddOnSettings
{
    [Promoted]
    public ChartVersion Version { get; init; } = Charts.Harbor.Version;

    /// <summary>What people and clusters call the registry by.</summary>
    public required string Host { get; init; }

    public AddOnSize Size { get; init; } = AddOnSize.Small;

    /// <summary>Database, cache and layers, all three. Default internal.</summary>
    public DataHome Data { get; init; } = DataHome.Internal;

    /// <summary>For layers, where they stay in the cluster. Default 50Gi.</summary>
    public Memory Storage { get; init; } = Memory.Gibi(50);

    /// <summary>Whether images are searched for known holes. Default true.</summary>
    [Promoted]
    public bool Scanner { get; init; } = true;

    /// <summary>Given exactly where the data is external.</summary>
    public ExternalHarborData? External { get; init; }

    /// <summary>How large the services are that the stack makes. None takes the defaults.</summary>
    public AzureHarborData? Azure { get; init; }

    internal override Seq<string> Secrets =>
        External is { } external ? [external.PostgreSql.Password, external.Redis.Password, external.Blob.Key] : [];
}

/// <summary>Services that exist, for the data of Harbor.</summary>
public sealed record ExternalHarborData
{
    /// <summary>PostgreSQL 15 or newer, with an empty database <c>registry</c>.</summary>
    public required ServerSettings PostgreSql { get; init; }

    /// <summary>Redis without cluster mode, by TLS.</summary>
    public required ServerSettings Redis { get; init; }

    public required BlobSettings Blob { get; init; }
}

/// <summary>Services of Azure that the stack makes. Layers take as much storage as there are.</summary>
public sealed record AzureHarborData
{
    public DatabaseServerSettings PostgreSql { get; init; } = ServiceReaders.DefaultServer;

    public CacheSettings Redis { get; init; } = new();
}

/// <summary>A container of a storage account.</summary>
public sealed record BlobSettings
{
    public required string Account { get; init; }

    public required string Container { get; init; }

    /// <summary>The name below <c>infra:secrets</c> that holds a key of the account.</summary>
    public required string Key { get; init; }
}
