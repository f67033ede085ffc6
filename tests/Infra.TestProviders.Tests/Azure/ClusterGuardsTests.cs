using Infra.TestProviders.Azure;

namespace Infra.TestProviders.Tests.Azure;

/// <summary>What AKS refuses of clusters, pools and windows when they are made or go.</summary>
public sealed class ClusterGuardsTests : IDisposable
{
    private const string Id =
        "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks";

    private readonly string folder = Directory.CreateTempSubdirectory("infra-azure-").FullName;
    private readonly Cloud cloud;
    private readonly ClusterGuards guards;

    public ClusterGuardsTests()
    {
        cloud = new Cloud(folder);
        guards = new ClusterGuards(cloud);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("""{"agentPoolProfiles": [{"name": "apps", "mode": "User"}]}""", "SystemPoolMissing")]
    [InlineData(
        """{"agentPoolProfiles": [{"name": "s", "mode": "System", "osType": "Windows"}], "windowsProfile": {}}""",
        "SystemPoolMustBeLinux"
    )]
    [InlineData(
        """{"agentPoolProfiles": [{"name": "s", "mode": "System", "scaleSetPriority": "Spot"}]}""",
        "SystemPoolMustBeRegular"
    )]
    [InlineData(
        """{"kubernetesVersion": "1.35", "agentPoolProfiles": [{"mode": "System", "orchestratorVersion": "1.34"}]}""",
        "NodePoolVersionMismatch"
    )]
    public void A_cluster_that_cannot_live_is_not_made(string inputs, string reason) =>
        Refused(reason, () => guards.OnCreate(Kind("ManagedCluster"), Id, Json.Object(inputs)));

    [Theory]
    [InlineData("{}", """{"osType": "Windows"}""", "WindowsProfileMissing")]
    [InlineData(
        """{"windowsProfile": {}, "networkProfile": {"networkDataplane": "cilium"}}""",
        """{"osType": "Windows"}""",
        "CiliumNotSupportedOnWindows"
    )]
    [InlineData("""{"kubernetesVersion": "1.34"}""", """{"orchestratorVersion": "1.35"}""", "is newer than")]
    [InlineData("""{"kubernetesVersion": "1.35"}""", """{"orchestratorVersion": "1.32"}""", "too far behind")]
    public void A_pool_that_its_cluster_cannot_have_is_not_made(string cluster, string pool, string reason)
    {
        Put("ManagedCluster", Id, cluster);

        Refused(reason, () => guards.OnCreate(Kind("AgentPool"), $"{Id}/agentPools/a", Json.Object(pool)));
    }

    [Theory]
    [InlineData("""{"windowsProfile": {}}""", """{"osType": "Windows", "mode": "User"}""")]
    [InlineData("""{"kubernetesVersion": "1.35"}""", """{"orchestratorVersion": "1.34"}""")]
    public void A_pool_that_its_cluster_can_have_is_made(string cluster, string pool)
    {
        Put("ManagedCluster", Id, cluster);

        guards.OnCreate(Kind("AgentPool"), $"{Id}/agentPools/a", Json.Object(pool));
    }

    [Fact]
    public void The_last_system_pool_stays_and_one_of_two_may_go()
    {
        Put("ManagedCluster", Id, """{"agentPoolProfiles": [{"name": "first", "mode": "User"}]}""");
        Put("AgentPool", $"{Id}/agentPools/a", """{"mode": "System"}""");
        Put("AgentPool", $"{Id}/agentPools/b", """{"mode": "User"}""");
        Put("AgentPool", $"{Id}2/agentPools/c", """{"mode": "System"}""");

        Refused("LastSystemPool", () => guards.OnDelete(Kind("AgentPool"), $"{Id}/agentPools/a"));
        guards.OnDelete(Kind("AgentPool"), $"{Id}/agentPools/b");

        Put("AgentPool", $"{Id}/agentPools/b", """{"mode": "System"}""");
        guards.OnDelete(Kind("AgentPool"), $"{Id}/agentPools/a");
    }

    [Theory]
    [InlineData("someday", Weekly, "someday")]
    [InlineData("default", """{"schedule": {"daily": {"intervalDays": 1}}}""", "schedule of default is weekly")]
    [InlineData("aksManagedAutoUpgradeSchedule", """{"durationHours": 3}""", "durationHours")]
    [InlineData("aksManagedAutoUpgradeSchedule", """{"durationHours": 25}""", "durationHours")]
    [InlineData("aksManagedNodeOSUpgradeSchedule", """{"startTime": "9:00"}""", "startTime")]
    [InlineData("aksManagedNodeOSUpgradeSchedule", """{"utcOffset": "1:00"}""", "utcOffset")]
    [InlineData("aksManagedNodeOSUpgradeSchedule", """{"schedule": {}}""", "exactly one schedule")]
    [InlineData(
        "aksManagedNodeOSUpgradeSchedule",
        """{"schedule": {"daily": {"intervalDays": 1}, "weekly": {"intervalWeeks": 1, "dayOfWeek": "Monday"}}}""",
        "exactly one schedule"
    )]
    [InlineData(
        "aksManagedNodeOSUpgradeSchedule",
        """{"notAllowedDates": [{"start": "2027-01-04", "end": "2026-12-18"}]}""",
        "ends before it starts"
    )]
    public void A_window_that_AKS_does_not_know_is_refused(string name, string change, string reason) =>
        Refused(reason, () => guards.OnCreate(Kind("MaintenanceConfiguration"), $"{Id}/x", Window(name, change)));

    [Theory]
    [InlineData("default")]
    [InlineData("aksManagedAutoUpgradeSchedule")]
    [InlineData("aksManagedNodeOSUpgradeSchedule")]
    public void A_weekly_window_fits_all_three(string name) =>
        guards.OnCreate(Kind("MaintenanceConfiguration"), $"{Id}/x", Window(name, Weekly));

    private const string Weekly = """{"schedule": {"weekly": {"intervalWeeks": 1, "dayOfWeek": "Monday"}}}""";

    private static Review.Graph.ObjectValue Window(string name, string change)
    {
        var window = System.Text.Json.Nodes.JsonNode.Parse(Weekly)?.AsObject() ?? [];
        window["durationHours"] = 4;
        window["startTime"] = "22:00";
        window["utcOffset"] = "+01:00";
        foreach (var (key, value) in System.Text.Json.Nodes.JsonNode.Parse(change)?.AsObject() ?? [])
        {
            window[key] = value?.DeepClone();
        }

        return Json.Object($$"""{"configName": "{{name}}", "maintenanceWindow": {{window.ToJsonString()}}}""");
    }

    private static AzureKind Kind(string type) => AzureKinds.All[$"azure-native:containerservice:{type}"];

    private void Put(string type, string id, string inputs) =>
        cloud.Put(new CloudResource(id, Kind(type).Token, Json.Object(inputs), Json.Object("{}")));

    private static void Refused(string reason, Action request) =>
        Assert.Contains(reason, Assert.Throws<ProviderException>(request).Message, StringComparison.Ordinal);
}
