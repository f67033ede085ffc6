using System.Text.RegularExpressions;
using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.AddOns;

/// <summary>What add-ons get of Azure: how large, where, by which name, and what they are told of it.</summary>
public sealed partial class ServicesPlanTests
{
    [Fact]
    public void Harbor_has_a_database_a_cache_and_a_container_and_kuboard_a_database()
    {
        var (harbor, kuboard) = (Services(DataInAzure.Stack, "harbor"), Services(DataInAzure.Stack, "kuboard"));

        Assert.Equal(
            (DataService.PostgreSql, "registry", "harbor"),
            (harbor.Databases[0].Service, harbor.Databases[0].Database, harbor.Databases[0].User)
        );
        Assert.Equal("harbor", harbor.Blobs?.Container);
        Assert.NotNull(harbor.Cache);
        Assert.Equal((DataService.MySql, "kuboard"), (kuboard.Databases[0].Service, kuboard.Databases[0].Database));
        Assert.Null(kuboard.Cache);
    }

    [Fact]
    public void A_cluster_that_survives_a_zone_has_standbys_and_copies_in_all_zones()
    {
        var services = Services(DataInAzure.Stack, "harbor");

        Assert.True(services.Databases[0].HasStandby);
        Assert.True(services.Blobs?.IsZoneRedundant);
        Assert.Equal(CacheTier.Premium, services.Cache?.Tier);
        Assert.Equal(["1", "2", "3"], services.Cache?.Zones ?? []);
    }

    [Fact]
    public void One_that_survives_nothing_has_one_of_each()
    {
        var services = Services(DataInAzure.Weak, "harbor");

        Assert.False(services.Databases[0].HasStandby);
        Assert.False(services.Blobs?.IsZoneRedundant);
        Assert.Equal(CacheTier.Standard, services.Cache?.Tier);
        Assert.Empty(services.Cache?.Zones ?? []);
    }

    [Theory]
    [InlineData("main")]
    [InlineData("a-cluster-with-as-many-letters-as-it-has")]
    public void Names_are_such_as_Azure_takes_and_no_other_subscription_has_them(string cluster)
    {
        var here = Names(cluster, "11111111-1111-1111-1111-111111111111");
        var elsewhere = Names(cluster, "11111111-1111-1111-1111-111111111112");

        Assert.All(here.Servers, name => Assert.Matches(Server(), name));
        Assert.Matches(Account(), here.Account);
        Assert.Empty(here.Servers.Append(here.Account).Intersect(elsewhere.Servers.Append(elsewhere.Account)));
        Assert.Equal(here.Servers, Names(cluster, "11111111-1111-1111-1111-111111111111").Servers);
    }

    [Theory]
    [InlineData("Standard_B2ms", "Burstable")]
    [InlineData("Standard_D4ds_v5", "GeneralPurpose")]
    [InlineData("Standard_E4ds_v5", "MemoryOptimized")]
    public void The_kind_of_a_machine_follows_from_its_size(string size, string kind) =>
        Assert.Equal(
            (size, kind),
            Services(DataInAzure.Weak.With("addOns.kuboard.azure", $$"""{ "size": "{{size}}" }"""), "kuboard")
                .Databases[0]
                .Size
        );

    [Fact]
    public void Harbor_is_told_the_names_and_never_the_secrets()
    {
        var plan = Plan(DataInAzure.Stack, "harbor");
        var values = Assert.IsType<HarborValues>(Assert.Single(plan.Releases).Values);
        var names = plan.Services;

        Assert.Equal($"{names.Databases[0].Name}.postgres.database.azure.com", values.Database.External?.Host);
        Assert.Equal($"{names.Cache?.Name}.redis.cache.windows.net:6380", values.Redis.External?.Addr);
        Assert.Equal(names.Blobs?.Name, values.Persistence.ImageChartStorage.Azure?.Accountname);
        Assert.True(values.Persistence.ImageChartStorage.Disableredirect);
        Assert.Equal(
            [DataService.Blob, DataService.Redis, DataService.PostgreSql],
            plan.Secrets.SelectMany(secret => secret.Entries.Values)
                .OfType<SecretSource.Service>()
                .Select(source => source.Kind)
        );
        Assert.DoesNotContain(plan.Pods, pods => pods.Name is "harbor-database" or "harbor-redis");
    }

    [Fact]
    public void Kuboard_speaks_to_its_server_by_verified_TLS()
    {
        var plan = Plan(DataInAzure.Stack, "kuboard");
        var console = Assert.IsType<DeploymentPlan>(plan.Workloads.Single(workload => workload.Name == "kuboard"));

        Assert.Equal(
            $"jdbc:mysql://{plan.Services.Databases[0].Name}.mysql.database.azure.com:3306/kuboard?serverTimezone=UTC&sslMode=VERIFY_IDENTITY",
            console.Main.Environment["DB_URL"]
        );
        Assert.DoesNotContain(plan.Workloads, workload => workload.Name == "kuboard-database");
    }

    [Fact]
    public void Azure_China_has_names_of_its_own()
    {
        var china = DataInAzure
            .Stack.WithCluster("environment", "\"china\"")
            .WithCluster("location", "\"chinanorth3\"");
        var values = Assert.IsType<HarborValues>(Assert.Single(Plan(china, "harbor").Releases).Values);

        Assert.EndsWith(".postgres.database.chinacloudapi.cn", values.Database.External?.Host);
        Assert.Equal("core.chinacloudapi.cn", values.Persistence.ImageChartStorage.Azure?.Realm);
    }

    [Fact]
    public void Certificates_and_entries_in_DNS_come_with_an_identity_that_keeps_one_zone()
    {
        const string zone = "{ \"name\": \"example.com\", \"resourceGroup\": \"rg-dns\" }";
        var stack = AddOnStack.Of(
            $"\"certManager\": {{ \"acme\": {{ \"email\": \"a@example.com\", \"zone\": {zone} }} }}",
            addOns => new CertManager(addOns.CertManager)
        );

        var identity = Assert.Single(Services(stack, "certManager").Identities);
        var right = Assert.Single(identity.Rights);

        Assert.Equal("system:serviceaccount:cert-manager:cert-manager", identity.Subject);
        Assert.Equal(
            "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-dns/providers/Microsoft.Network/dnszones/example.com",
            right.Scope
        );
        Assert.EndsWith("befefa01-2a29-4197-83a8-272ff33ce314", right.Role);
    }

    private static (IReadOnlyList<string> Servers, string Account) Names(string cluster, string subscription)
    {
        var stack = DataInAzure
            .Stack.WithCluster("subscription", $"\"{subscription}\"")
            .Renamed("clusters.main", cluster);
        var (harbor, kuboard) = (Services(stack, "harbor"), Services(stack, "kuboard"));
        return (
            [harbor.Databases[0].Name, kuboard.Databases[0].Name, harbor.Cache?.Name ?? ""],
            harbor.Blobs?.Name ?? ""
        );
    }

    private static ServicesPlan Services(Stack stack, string addOn) => Plan(stack, addOn).Services;

    private static AddOnPlan Plan(Stack stack, string addOn)
    {
        var result = stack.Plan();
        Assert.True(result.Plan is not null, string.Join('\n', result.Diagnostics));
        return Assert.Single(result.Plan.Clusters).AddOns.Single(one => one.Name == addOn);
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,61}[a-z0-9]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Server();

    [GeneratedRegex("^[a-z0-9]{3,24}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Account();
}
