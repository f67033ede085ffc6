using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Components.Tests.Kit;
using Pulumi.Testing;

namespace Infra.Components.Tests;

/// <summary>Production as it stands in the repository, moved to Azure China.</summary>
public sealed class ChinaTests : IAsyncLifetime
{
    private StackRun china = null!;

    public async ValueTask InitializeAsync()
    {
        var config = StackRun.ReadConfig("prod");
        var clusters = JsonNode.Parse(config.Values["infra:clusters"])?.AsObject() ?? [];
        foreach (var cluster in clusters.Select(entry => entry.Value).OfType<JsonObject>())
        {
            cluster["environment"] = "china";
            cluster["location"] = "chinanorth3";
            // It has ended there.
            cluster["monitoring"]?.AsObject().Remove("defender");
        }

        var values = config.Values.ToDictionary();
        values["infra:clusters"] = clusters.ToJsonString();
        china = await StackRun.OfAsync(config with { Values = values });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Every_provider_of_Azure_goes_to_the_cloud_of_China()
    {
        var providers = china.Made.Where(made => made.Type == "pulumi:providers:azure-native").ToList();

        Assert.NotEmpty(providers);
        Assert.All(providers, provider => Assert.Equal("china", provider.At("environment")));
    }

    [Fact]
    public void Private_zones_are_those_of_China()
    {
        var zones = china.All("PrivateZone").Select(zone => zone.At("privateZoneName") as string).Distinct().Order();

        Assert.Equal(
            [
                "privatelink.blob.core.chinacloudapi.cn",
                "privatelink.mysql.database.chinacloudapi.cn",
                "privatelink.postgres.database.chinacloudapi.cn",
                "privatelink.redis.cache.chinacloudapi.cn",
            ],
            zones
        );
    }

    [Theory]
    [InlineData("windows.net")]
    [InlineData("database.azure.com")]
    [InlineData("vaultcore.azure.net")]
    [InlineData("vault.azure.net")]
    [InlineData("management.azure.com")]
    [InlineData("microsoftonline.com")]
    [InlineData("azurecr.io")]
    [InlineData("azmk8s.io")]
    [InlineData("AzurePublicCloud")]
    public void Nothing_names_a_host_of_public_Azure(string host) =>
        Assert.DoesNotContain(china.Made, made => Names(made, host));

    [Theory]
    [InlineData("core.chinacloudapi.cn")]
    [InlineData("AzureChinaCloud")]
    public void What_public_Azure_is_not_named_for_is_named_in_China(string host) =>
        Assert.Contains(china.Made, made => Names(made, host));

    private static bool Names(MockResourceArgs made, string host) =>
        JsonSerializer.Serialize(made.Inputs).Contains(host, StringComparison.OrdinalIgnoreCase);
}
