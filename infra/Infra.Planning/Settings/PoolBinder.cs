using System.Globalization;
using Infra.Planning.Collections;
using Infra.Planning.Quantities;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Settings;

/// <summary>Reads what lies below <c>infra:clusters.&lt;name&gt;.pools.&lt;name&gt;</c>.</summary>
internal static class PoolBinder
{
    // As fine as Azure takes it.
    private const int PriceDecimals = 5;

    private static readonly Reader<Seq<int>> Zones = Readers.List(Readers.Number(1, 3));

    private static readonly Reader<decimal> Price = Readers.ParsedQuantity<decimal>(
        "a price with up to five decimals",
        "0.05",
        default,
        TryParsePrice
    );

    public static Reader<PoolSettings> Pool { get; } =
        Readers.Group("{ size: Standard_D4ds_v5, min: 3, max: 6 }", Bind);

    private static PoolSettings Bind(Section section)
    {
        var pool = new PoolSettings
        {
            Path = section.Path,
            Size = section.Required("size", DomainReaders.VmSize),
            Min = section.Required("min", Readers.Number(0, 1000)),
            Max = section.Required("max", Readers.Number(1, 1000)),
            MaxPods = section.Optional("maxPods", Readers.Number(10, 250), 110),
            Zones = section.Optional("zones", Zones, []),
            Image = section.OptionalValue("image", Readers.OneOf<NodeImage>()),
            Surge = section.Optional("surge", DomainReaders.Surge, Surge.Advised),
            DrainTimeout = section.Optional("drainTimeout", TimeReaders.Minutes(5, 1440), 30),
            Soak = section.Optional("soak", TimeReaders.Minutes(0, 30), 0),
            Undrainable = section.Optional("undrainable", Readers.OneOf<Undrainable>(), Undrainable.Schedule),
            HostEncryption = section.Optional("hostEncryption", Readers.Flag, false),
            Eviction = section.OptionalValue("eviction", Readers.OneOf<SpotEviction>()),
            MaxPrice = section.OptionalValue("maxPrice", Price),
            OsDisk = section.Optional("osDisk", Readers.OneOf<OsDisk>(), OsDisk.Managed),
            OsDiskSize = section.Optional("osDiskSize", Readers.Number(30, 2048), 128),
            OwnSubnet = section.Optional("ownSubnet", Readers.Flag, false),
        };
        section.Check(
            pool.Max >= pool.Min,
            SettingsDiagnostics.OutOfRange,
            "max",
            $"{pool.Max} is below min {pool.Min}",
            $"write {pool.Min} or more"
        );
        return pool;
    }

    private static bool TryParsePrice(string text, out decimal price) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out price)
        && price > 0
        && price.Scale <= PriceDecimals;
}
