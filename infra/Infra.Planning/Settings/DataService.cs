using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Settings;

/// <summary>A service of Azure that holds data of a cluster.</summary>
public enum DataService
{
    /// <summary>Flexible servers, inside a subnet of their own.</summary>
    PostgreSql,

    /// <inheritdoc cref="PostgreSql"/>
    MySql,

    /// <summary>Caches, behind private endpoints.</summary>
    Redis,

    /// <summary>Storage accounts, behind private endpoints.</summary>
    Blob,

    /// <summary>Vaults, behind private endpoints.</summary>
    KeyVault,
}

internal static class DataServices
{
    /// <summary>As a config spells it.</summary>
    public static string Key(DataService service) => Spelling.Small($"{service}");
}
