using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DataServiceZoneRuleTests
{
    private const string Azure = """{ "postgreSql": { "size": "Standard_B2ms" }, "redis": { "tier": "standard" } }""";

    private static readonly Stack Small = DataInAzure
        .Stack.With("addOns.harbor.azure", Azure)
        .With("addOns.kuboard.azure", """{ "size": "Standard_B2ms" }""");

    [Fact]
    public void What_has_one_copy_or_all_in_one_zone_is_refused() =>
        PlanAssert.Refused(
            Small,
            "INF332 infra:addOns.harbor.azure.postgreSql.size: Standard_B2ms has no standby in another zone; write a size "
                + "of the D or E family, such as Standard_D2ds_v5",
            "INF332 infra:addOns.harbor.azure.redis.tier: Azure chooses the zones of tier standard, which may be one; "
                + "write premium, or remove it",
            "INF332 infra:addOns.kuboard.azure.size: Standard_B2ms has no standby in another zone; write a size of the D "
                + "or E family, such as Standard_D2ds_v5"
        );

    [Fact]
    public void A_cluster_that_survives_nothing_may_save() =>
        PlanAssert.Accepted(Small.WithCluster("resilience", "\"none\""));
}
