using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns;

/// <summary>A database server of Azure that the stack makes for an add-on.</summary>
public sealed record DatabaseServerSettings
{
    /// <summary>
    /// Of its machine: B series for trials, D and E series for the rest. The B series has no standby in another zone.
    /// </summary>
    public required VmSize Size { get; init; }

    /// <summary>In GiB at the beginning, 32 to 16384. Azure adds to it when it gets full.</summary>
    public int Storage { get; init; } = 64;

    /// <summary>Days to which it can be set back: 7 to 35. Default 14.</summary>
    public int Backup { get; init; } = 14;

    /// <summary>As Azure calls the kind of the machine.</summary>
    public string Kind =>
        Size.Family switch
        {
            BurstableFamily => "Burstable",
            "E" => "MemoryOptimized",
            _ => "GeneralPurpose",
        };

    public bool IsBurstable => Size.Family == BurstableFamily;

    private const string BurstableFamily = "B";
}

/// <summary>A cache of Azure that the stack makes for an add-on.</summary>
public sealed record CacheSettings
{
    /// <summary>Default premium where the cluster has to survive the loss of a zone, else standard.</summary>
    public CacheTier? Tier { get; init; }

    /// <summary>Its size within the tier: 1 to 5. Default 1.</summary>
    public int Capacity { get; init; } = 1;

    internal CacheTier TierIn(bool isResilient) => Tier ?? (isResilient ? CacheTier.Premium : CacheTier.Standard);
}

public enum CacheTier
{
    /// <summary>Two copies, wherever Azure puts them.</summary>
    Standard,

    /// <summary>Copies in zones that are stated.</summary>
    Premium,
}

internal static class ServiceReaders
{
    private const string ServerExample = "{ size: Standard_D2ds_v5, storage: 64, backup: 14 }";

    public static DatabaseServerSettings DefaultServer { get; } =
        new() { Size = VmSize.TryParse("Standard_D2ds_v5", out var size) ? size : VmSize.Unknown };

    /// <summary>The disks of PostgreSQL come in powers of two.</summary>
    public static Reader<DatabaseServerSettings> PostgreSql { get; } =
        Readers.Group(
            ServerExample,
            section =>
            {
                var server = Server(section);
                section.Check(
                    int.IsPow2(server.Storage),
                    SettingsDiagnostics.WrongValue,
                    "storage",
                    $"{server.Storage} is no size of a disk of PostgreSQL",
                    "write a power of two, such as 64"
                );
                return server;
            }
        );

    public static Reader<DatabaseServerSettings> MySql { get; } = Readers.Group(ServerExample, Server);

    public static Reader<CacheSettings> Cache { get; } =
        Readers.Group(
            "{ tier: premium, capacity: 1 }",
            section => new CacheSettings
            {
                Tier = section.OptionalValue("tier", Readers.OneOf<CacheTier>()),
                Capacity = section.Optional("capacity", Readers.Number(1, 5), 1),
            }
        );

    private static DatabaseServerSettings Server(Section section) =>
        DefaultServer with
        {
            Size = section.Optional("size", DomainReaders.VmSize, DefaultServer.Size),
            Storage = section.Optional("storage", Readers.Number(32, 16_384), DefaultServer.Storage),
            Backup = section.Optional("backup", Readers.Number(7, 35), DefaultServer.Backup),
        };
}
