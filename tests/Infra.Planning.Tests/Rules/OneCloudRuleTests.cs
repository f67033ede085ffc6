using Infra.Planning.Settings;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class OneCloudRuleTests
{
    [Fact]
    public void A_location_of_China_is_not_in_public_Azure() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("location", "\"chinanorth3\""),
            "INF252 infra:clusters.main.location: chinanorth3 is in Azure China; "
                + "write environment: china, or a location of public Azure"
        );

    [Fact]
    public void A_location_of_public_Azure_is_not_in_China() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("environment", "\"china\""),
            "INF252 infra:clusters.main.location: westeurope is in public Azure; "
                + "write a location of Azure China, such as chinanorth3, or remove environment"
        );

    [Fact]
    public void A_cluster_in_China_has_zones_where_China_has_them()
    {
        var plan = PlanAssert.Aks(
            Stack.Default.WithCluster("environment", "\"china\"").WithCluster("location", "\"chinanorth3\"")
        );

        Assert.Equal(AzureEnvironment.China, plan.Environment);
        Assert.Equal(["1", "2", "3"], plan.SystemPool.Zones);
    }

    [Fact]
    public void Elsewhere_in_China_there_are_none() =>
        Assert.Contains(
            Stack
                .Default.WithCluster("environment", "\"china\"")
                .WithCluster("location", "\"chinaeast2\"")
                .Plan()
                .Diagnostics,
            diagnostic => diagnostic.Code.Id == "INF214"
        );

    [Fact]
    public void One_stack_is_not_in_two_clouds()
    {
        var second = Stack
            .Default.Json("clusters.main")
            .Replace("10.20.", "10.21.", StringComparison.Ordinal)
            .Replace("10.64.", "10.65.", StringComparison.Ordinal)
            .Replace("10.96.", "10.97.", StringComparison.Ordinal);
        var both = Stack
            .Default.With("clusters.zeta", second)
            .With("clusters.zeta.environment", "\"china\"")
            .With("clusters.zeta.location", "\"chinanorth3\"");

        PlanAssert.Refused(
            both,
            "INF252 infra:clusters.zeta.environment: the first cluster of the stack is in public Azure; "
                + "give the clusters of each cloud a stack of their own"
        );
    }
}
