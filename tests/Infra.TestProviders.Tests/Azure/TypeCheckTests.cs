using Infra.Review.Graph;
using Infra.TestProviders.Azure;

namespace Infra.TestProviders.Tests.Azure;

public sealed class TypeCheckTests
{
    private const string Group = "\"resourceGroupName\": \"rg\"";

    [Fact]
    public void A_sound_pool_passes() =>
        Assert.Empty(
            Check(
                "containerservice:AgentPool",
                $$"""
                {{{Group}}, "resourceName": "aks", "agentPoolName": "apps1", "mode": "User", "count": 3,
                 "vmSize": "Standard_D4ds_v5", "availabilityZones": ["1", "2"], "osType": "Linux",
                 "nodeLabels": {"pool": "apps"}, "upgradeSettings": {"maxSurge": "33%"}, "spotMaxPrice": -1}
                """
            )
        );

    [Theory]
    [InlineData("containerservice:AgentPool", "\"vmsize2\": \"x\"", "vmsize2", "no such property")]
    [InlineData("containerservice:AgentPool", "\"count\": \"3\"", "count", "an integer")]
    [InlineData("containerservice:AgentPool", "\"count\": 1.5", "count", "no integer")]
    [InlineData("containerservice:AgentPool", "\"count\": [1]", "count", "an integer")]
    [InlineData("containerservice:AgentPool", "\"enableAutoScaling\": \"yes\"", "enableAutoScaling", "true or false")]
    [InlineData("containerservice:AgentPool", "\"osType\": \"BeOS\"", "osType", "none of Linux, Windows")]
    [InlineData("containerservice:AgentPool", "\"availabilityZones\": \"1\"", "availabilityZones", "a list")]
    [InlineData("containerservice:AgentPool", "\"availabilityZones\": [1]", "availabilityZones[0]", "a text")]
    [InlineData("containerservice:AgentPool", "\"nodeLabels\": {\"a\": 1}", "nodeLabels.a", "a text")]
    [InlineData(
        "containerservice:AgentPool",
        "\"upgradeSettings\": {\"surge\": \"1\"}",
        "upgradeSettings.surge",
        "no such"
    )]
    [InlineData("containerservice:AgentPool", "\"upgradeSettings\": \"33%\"", "upgradeSettings", "an object")]
    [InlineData("network:Subnet", "\"provisioningState\": \"Succeeded\"", "provisioningState", "does not let")]
    [InlineData("network:Subnet", "\"type\": \"x\"", "type", "does not let")]
    [InlineData("network:Subnet", "\"natGateway\": {\"ip\": \"x\"}", "natGateway.ip", "no such property")]
    [InlineData(
        "network:Subnet",
        "\"delegations\": [{\"serviceNames\": \"x\"}]",
        "delegations[0].serviceNames",
        "no such"
    )]
    [InlineData("network:NatGateway", "\"idleTimeoutInMinutes\": true", "idleTimeoutInMinutes", "an integer")]
    [InlineData("network:NatGateway", "\"sku\": {\"name\": \"Gold\"}", "sku.name", "none of")]
    public void A_wrong_input_is_found_where_it_is(string token, string input, string property, string reason)
    {
        var failures = Check(token, $$"""{ {{Group}}, "location": "westeurope", {{input}} }""", "location");

        var failure = Assert.Single(failures);
        Assert.Equal(property, failure.Property);
        Assert.Contains(reason, failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_of_Azure_holds_inside_nested_objects()
    {
        var failures = Check(
            "containerservice:ManagedCluster",
            $$$"""{{{{Group}}}, "location": "x", "networkProfile": {"podCidr": "ten", "serviceCidr": "10.0.0.0/16"}}"""
        );

        Assert.Equal("networkProfile.podCidr", Assert.Single(failures).Property);
    }

    [Fact]
    public void All_problems_come_at_once()
    {
        var failures = Check(
            "containerservice:ManagedCluster",
            $$$"""
            {{{{Group}}}, "location": 7, "dnsPrefix": true,
             "agentPoolProfiles": [{"count": 1}, {"name": "NOT", "osType": "BeOS"}]}
            """
        );

        Assert.Equal(
            [
                "agentPoolProfiles[0].name",
                "agentPoolProfiles[1].name",
                "agentPoolProfiles[1].osType",
                "dnsPrefix",
                "location",
            ],
            failures.Select(failure => failure.Property).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("keyvault:Vault", "properties.sku", "properties.tenantId")]
    [InlineData("authorization:RoleAssignment", "principalId", "roleDefinitionId")]
    [InlineData("storage:StorageAccount", "kind", "location", "sku")]
    public void What_Azure_requires_may_not_be_missing(string token, params string[] missing)
    {
        var inputs = token == "keyvault:Vault" ? """{"location": "x", "properties": {}}""" : "{}";

        var failures = Check(token, inputs);

        Assert.Equal(missing, failures.Select(failure => failure.Property).Order(StringComparer.Ordinal));
        Assert.All(failures, failure => Assert.Equal("it is required", failure.Reason));
    }

    [Fact]
    public void Names_that_clients_know_otherwise_are_translated() =>
        Assert.Empty(
            Check(
                "storage:StorageAccount",
                $$$"""
                {{{{Group}}}, "location": "x", "kind": "StorageV2", "sku": {"name": "Standard_ZRS"},
                 "enableHttpsTrafficOnly": true, "minimumTlsVersion": "TLS1_2",
                 "networkRuleSet": {"defaultAction": "Deny", "ipRules": [{"iPAddressOrRange": "203.0.113.0/24"}]}}
                """
            )
        );

    [Fact]
    public void The_autoscaler_profile_takes_its_names_without_dashes() =>
        Assert.Empty(
            Check(
                "containerservice:ManagedCluster",
                $$$"""
                {{{{Group}}}, "location": "x",
                 "autoScalerProfile": {"balanceSimilarNodeGroups": "true", "expander": "least-waste"}}
                """
            )
        );

    [Fact]
    public void Identities_are_given_as_a_list() =>
        Assert.Empty(
            Check(
                "containerservice:ManagedCluster",
                $$$"""
                {{{{Group}}}, "location": "x",
                 "identity": {"type": "UserAssigned", "userAssignedIdentities": ["/subscriptions/s/x"]}}
                """
            )
        );

    [Fact]
    public void Unknown_values_pass()
    {
        var inputs = Json.Object("""{"location": "x"}""").With("sku", UnknownValue.Any).With("zones", UnknownValue.Any);

        Assert.Empty(TypeCheck.Of(AzureKinds.All["azure-native:network:NatGateway"], inputs));
    }

    private static IReadOnlyList<Failure> Check(string token, string inputs, string? onlyWhereItBelongs = null)
    {
        var kind = AzureKinds.All[$"azure-native:{token}"];
        var value = Json.Object(inputs);
        var isPart = onlyWhereItBelongs is not null && kind.Names.Count > 1;
        return TypeCheck.Of(kind, isPart ? value.Without(onlyWhereItBelongs ?? "") : value);
    }
}
