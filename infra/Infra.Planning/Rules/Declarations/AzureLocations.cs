using System.Collections.Frozen;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>
/// Where Azure is, and where it has availability zones. From Azure's list of regions (April 2025, with later openings) and
/// that of Azure China. A location that is not here may be newer than the list.
/// </summary>
internal static class AzureLocations
{
    private static readonly FrozenSet<string> WithZones = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "australiaeast",
            "austriaeast",
            "belgiumcentral",
            "brazilsouth",
            "canadacentral",
            "centralindia",
            "centralus",
            "chilecentral",
            "eastasia",
            "eastus",
            "eastus2",
            "francecentral",
            "germanywestcentral",
            "indonesiacentral",
            "israelcentral",
            "italynorth",
            "japaneast",
            "japanwest",
            "koreacentral",
            "malaysiawest",
            "mexicocentral",
            "newzealandnorth",
            "northeurope",
            "norwayeast",
            "polandcentral",
            "qatarcentral",
            "southafricanorth",
            "southcentralus",
            "southeastasia",
            "spaincentral",
            "swedencentral",
            "switzerlandnorth",
            "uaenorth",
            "uksouth",
            "westeurope",
            "westus2",
            "westus3",
        ]
    );

    private static readonly FrozenSet<string> WithoutZones = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "australiacentral",
            "australiacentral2",
            "australiasoutheast",
            "brazilsoutheast",
            "canadaeast",
            "francesouth",
            "germanynorth",
            "koreasouth",
            "northcentralus",
            "norwaywest",
            "southafricawest",
            "southindia",
            "switzerlandwest",
            "uaecentral",
            "ukwest",
            "westcentralus",
            "westindia",
            "westus",
        ]
    );

    /// <summary>Of these only the last has zones.</summary>
    private static readonly string[] China =
    [
        "chinaeast",
        "chinaeast2",
        "chinaeast3",
        "chinanorth",
        "chinanorth2",
        ZonedInChina,
    ];

    /// <summary>Where AKS cannot give the API server addresses in the network. From its page of VNet integration.</summary>
    private static readonly string[] WithoutVnetIntegration = ["qatarcentral"];

    private const string ZonedInChina = "chinanorth3";

    public static IEnumerable<string> In(AzureEnvironment environment) =>
        environment == AzureEnvironment.China ? China : WithZones.Concat(WithoutZones);

    public static bool LacksVnetIntegration(string location) => WithoutVnetIntegration.Contains(location);

    public static bool LacksZones(string location) =>
        WithoutZones.Contains(location) || (China.Contains(location) && location != ZonedInChina);
}
