using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class PrivateZoneNameRuleTests
{
    private static readonly Stack China = Stack
        .Default.WithCluster("environment", "\"china\"")
        .WithCluster("location", "\"chinanorth3\"")
        .WithCluster("network.dataServices", "[\"blob\"]")
        .WithCluster("network.endpoints", "\"10.20.4.64/27\"");

    [Fact]
    public void Another_cloud_has_other_names() =>
        PlanAssert.Refused(
            China,
            "INF325 infra:clusters.main.network.privateZones.blob: environment china has no name of its own for the zone of "
                + "blob; write the zone that Azure's documentation of that cloud names for blob"
        );

    [Fact]
    public void A_stated_name_is_used() =>
        Assert.Equal(
            "privatelink.blob.core.example",
            Assert
                .Single(
                    PlanAssert
                        .Aks(China.WithCluster("network.privateZones.blob", "\"privatelink.blob.core.example\""))
                        .Network.Zones
                )
                .Name
        );
}
