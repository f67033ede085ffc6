using System.Text.Json;
using Infra.Components;
using Infra.Planning;
using Infra.Planning.AddOns;
using Infra.Planning.Collections;
using Infra.Planning.Settings;
using Infra.Planning.Topology;
using Pulumi;

// A platform of which the config alone says which lines there are, and which of some add-ons, so that a test lets lines
// come, go and change names, and has an add-on that no stack of the repository has.
return await Deployment.RunAsync(() =>
{
    var values = Read<Dictionary<string, string>>("PULUMI_CONFIG");
    var config = new StackConfig(
        Deployment.Instance.StackName,
        values,
        Read<HashSet<string>>("PULUMI_CONFIG_SECRET_KEYS")
    );
    var result = Planner.Plan(config, Declare, new DateOnly(2026, 11, 25));
    foreach (var diagnostic in result.Diagnostics.Where(each => each.Code.Severity == Severity.Error))
    {
        Log.Error(diagnostic.ToString());
    }

    foreach (var cluster in result.Plan?.Clusters ?? [])
    {
        _ = new PlatformCluster(cluster, name => Output.CreateSecret(SecretOf(values, name)));
    }
});

static PlatformTopology Declare(StackSettings stack) =>
    new(stack)
    {
        Clusters = stack.Clusters.Values.Select(cluster => new ClusterTopology(cluster) { Pools = [] }).ToSeq(),
        Lines = stack.Lines.Keys.Select(name => LineOf(name, stack)).ToSeq(),
        Edge = Edge.Of(stack.Edge),
        AddOns = AddOnsOf(stack).Where(addOn => addOn.Common.State == AddOnState.On).ToSeq(),
    };

static AddOn[] AddOnsOf(StackSettings stack) =>
    [
        new CertManager(stack.AddOns.CertManager),
        new Monitoring(stack.AddOns.Monitoring),
        new VirtualClusters(stack.AddOns.VirtualClusters) { Lines = ["risk"] },
    ];

// What is called cards now was called payments once.
static BusinessLine LineOf(string name, StackSettings stack) =>
    name == "cards"
        ? new BusinessLine(name, stack.Line(name)).FormerlyKnownAs("payments")
        : new BusinessLine(name, stack.Line(name));

static string SecretOf(Dictionary<string, string> values, string name)
{
    using var secrets = JsonDocument.Parse(values["infra:secrets"]);
    return secrets.RootElement.GetProperty(name).GetString() ?? "";
}

static T Read<T>(string variable)
    where T : new() =>
    Environment.GetEnvironmentVariable(variable) is { Length: > 0 } json
        ? JsonSerializer.Deserialize<T>(json) ?? new T()
        : new T();
