using System.Text.Json.Nodes;
using Infra.Components.Tests.Kit;
using Pulumi.Testing;

namespace Infra.Components.Tests;

/// <summary>The data of add-ons in services of Azure, and who their pods are there, as production has it.</summary>
public sealed class DataServicesTests : IAsyncLifetime
{
    private const string PostgreSql = "azure-native:dbforpostgresql:Server";

    private const string MySql = "azure-native:dbformysql:Server";

    private StackRun prod = null!;

    public async ValueTask InitializeAsync() => prod = await StackRun.OfAsync("prod");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Database_servers_live_in_the_subnets_that_are_theirs_and_nowhere_else()
    {
        var (postgreSql, mySql) = (The(PostgreSql), The(MySql));

        Assert.Equal(
            ("snet-prod-1-data-postgresql-id", "prod-1-privatelink.postgres.database.azure.com-id"),
            (postgreSql.At("network.delegatedSubnetResourceId"), postgreSql.At("network.privateDnsZoneArmResourceId"))
        );
        Assert.Equal(
            ("snet-prod-1-data-mysql-id", "prod-1-privatelink.mysql.database.azure.com-id"),
            (mySql.At("network.delegatedSubnetResourceId"), mySql.At("network.privateDnsZoneResourceId"))
        );
        Assert.All([postgreSql, mySql], server => Assert.Equal("Disabled", server.At("network.publicNetworkAccess")));
    }

    [Fact]
    public void A_server_waits_until_its_zone_is_found_from_the_network()
    {
        var link = prod.All("VirtualNetworkLink")
            .Single(one => one.Name == "prod-1-privatelink.postgres.database.azure.com");

        Assert.True(prod.OrderOf(link) < prod.OrderOf(The(PostgreSql)));
    }

    [Fact]
    public void Servers_survive_the_loss_of_a_zone_and_keep_their_backups() =>
        Assert.All(
            [The(PostgreSql), The(MySql)],
            server =>
                Assert.Equal(
                    ("ZoneRedundant", 35d),
                    (server.At("highAvailability.mode"), server.At("backup.backupRetentionDays"))
                )
        );

    [Fact]
    public void The_cache_and_the_layers_lie_in_three_zones()
    {
        var cache = The("azure-native:redis:Redis");

        Assert.Equal(["1", "2", "3"], cache.Texts("zones"));
        Assert.Equal(("Premium", 2d), (cache.At("sku.name"), cache.At("replicasPerPrimary")));
        Assert.Equal("Standard_ZRS", The("azure-native:storage:StorageAccount").At("sku.name"));
    }

    [Fact]
    public void Nothing_is_spoken_in_the_clear_and_nothing_is_public()
    {
        var (cache, account) = (The("azure-native:redis:Redis"), The("azure-native:storage:StorageAccount"));

        Assert.Equal((false, "1.2"), (cache.At("enableNonSslPort"), cache.At("minimumTlsVersion")));
        Assert.Equal((true, "TLS1_2"), (account.At("enableHttpsTrafficOnly"), account.At("minimumTlsVersion")));
        Assert.Equal(
            (false, "Deny"),
            (account.At("allowBlobPublicAccess"), account.At("networkRuleSet.defaultAction"))
        );
        Assert.Equal("on", The("azure-native:dbforpostgresql:Configuration").At("value"));
        Assert.All([cache, account], service => Assert.Equal("Disabled", service.At("publicNetworkAccess")));
    }

    [Fact]
    public void What_lies_outside_the_network_has_a_door_in_it_and_a_name()
    {
        var doors = prod.All("PrivateEndpoint");

        Assert.Equal(
            ["redisCache", "blob"],
            doors.Select(door => door.At("privateLinkServiceConnections.0.groupIds.0"))
        );
        Assert.All(doors, door => Assert.Equal("snet-prod-1-data-endpoints-id", door.At("subnet.id")));
        Assert.Equal(
            ["prod-1-privatelink.redis.cache.windows.net-id", "prod-1-privatelink.blob.core.windows.net-id"],
            prod.All("PrivateDnsZoneGroup").Select(names => names.At("privateDnsZoneConfigs.0.privateDnsZoneId"))
        );
    }

    [Theory]
    [InlineData(PostgreSql)]
    [InlineData(MySql)]
    [InlineData("azure-native:dbforpostgresql:Database")]
    [InlineData("azure-native:dbformysql:Database")]
    [InlineData("azure-native:storage:StorageAccount")]
    [InlineData("azure-native:storage:BlobContainer")]
    public void What_holds_data_is_protected(string type) => Assert.True(prod.OptionsOf(The(type)).Protect);

    [Fact]
    public void Storage_that_Azure_has_added_stays() =>
        Assert.All(
            [The(PostgreSql), The(MySql)],
            server => Assert.Contains("storage.storageSizeGB", prod.OptionsOf(server).IgnoreChanges)
        );

    [Fact]
    public void Passwords_are_made_up_and_go_from_Azure_to_the_cluster_without_a_person()
    {
        var keys = prod.All("Secret").Single(secret => secret.Name == "prod-1-harbor-harbor-keys");
        var server = The(PostgreSql);

        Assert.Equal($"{server.Name}-result", server.At("administratorLoginPassword"));
        Assert.Equal($"{server.Name}-result", keys.At("stringData.password"));
        Assert.Equal($"{The("azure-native:redis:Redis").Name}-key", keys.At("stringData.REDIS_PASSWORD"));
        Assert.Equal(
            $"{The("azure-native:storage:StorageAccount").Name}-key",
            keys.At("stringData.AZURE_STORAGE_ACCESS_KEY")
        );
        Assert.Equal(
            $"{The(MySql).Name}-result",
            prod.All("Secret")
                .Single(secret => secret.Name == "prod-1-kuboard-kuboard")
                .At("stringData.database-password")
        );
    }

    [Fact]
    public void The_registry_comes_after_everything_that_it_stores_in()
    {
        var harbor = prod.All("Release").Single(release => release.Name == "prod-1-harbor");
        MockResourceArgs[] before =
        [
            The("azure-native:dbforpostgresql:Database"),
            The("azure-native:storage:BlobContainer"),
            .. prod.All("PrivateDnsZoneGroup"),
        ];

        Assert.All(before, resource => Assert.True(prod.OrderOf(resource) < prod.OrderOf(harbor), resource.Name));
        Assert.Equal($"{The(PostgreSql).Name}.postgres.database.azure.com", harbor.At("values.database.external.host"));
    }

    [Fact]
    public void Certificates_are_shown_to_be_ours_by_an_identity_that_may_write_to_one_zone_and_do_nothing_else()
    {
        var right = prod.All("RoleAssignment").Where(one => one.Name?.Contains("prod-1-cert-manager") == true);
        var credential = prod.All("FederatedIdentityCredential").First();
        var release = prod.All("Release").Single(one => one.Name == "prod-1-certManager");

        Assert.Equal("id-prod-1-cert-manager-principal", Assert.Single(right).At("principalId"));
        Assert.EndsWith("/dnszones/example.com", Assert.Single(right).At("scope") as string);
        Assert.Equal("https://aks-prod-1.example/oidc", credential.At("issuer"));
        Assert.Equal("system:serviceaccount:cert-manager:cert-manager", credential.At("subject"));
        Assert.Equal(["api://AzureADTokenExchange"], credential.Texts("audiences"));
        Assert.Equal(
            "id-prod-1-cert-manager-client",
            Annotations(release)?.GetValueOrDefault("azure.workload.identity/client-id")
        );
        Assert.True(prod.OrderOf(credential) < prod.OrderOf(release));
    }

    [Fact]
    public void Entries_are_kept_by_an_identity_of_its_own_whose_tenant_Azure_says()
    {
        var rights = prod.All("RoleAssignment")
            .Where(one => one.Name?.Contains("prod-1-external-dns") == true)
            .ToList();
        var release = prod.All("Release").Single(one => one.Name == "prod-1-externalDns");
        var file = JsonNode.Parse(
            Assert.IsType<string>(
                prod.All("Secret").Single(secret => secret.Name == "prod-1-externalDns-azure").At("stringData")
                    is System.Collections.Immutable.ImmutableDictionary<string, object> entries
                    ? entries["azure.json"]
                    : null
            )
        );

        Assert.Equal(2, rights.Count);
        Assert.All(rights, right => Assert.Equal("id-prod-1-external-dns-principal", right.At("principalId")));
        Assert.All(rights, right => Assert.True(prod.OrderOf(right) < prod.OrderOf(release)));
        Assert.Equal("tenant", file?["tenantId"]?.GetValue<string>());
        Assert.Equal("00000000-0000-4000-8000-0000000000f0", file?["subscriptionId"]?.GetValue<string>());
        Assert.Equal("rg-dns", file?["resourceGroup"]?.GetValue<string>());
        Assert.True(file?["useWorkloadIdentityExtension"]?.GetValue<bool>());
        Assert.Equal(
            "id-prod-1-external-dns-client",
            Annotations(release)?.GetValueOrDefault("azure.workload.identity/client-id")
        );
    }

    private static System.Collections.Immutable.ImmutableDictionary<string, object>? Annotations(
        MockResourceArgs release
    ) =>
        release.At("values.serviceAccount.annotations")
        as System.Collections.Immutable.ImmutableDictionary<string, object>;

    private MockResourceArgs The(string type) => Assert.Single(prod.Made, made => made.Type == type);
}
