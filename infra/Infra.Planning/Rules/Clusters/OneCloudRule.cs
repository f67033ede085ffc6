using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>A stack is in one cloud, and every location in it too: one login reaches no other.</summary>
internal sealed class OneCloudRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF252", Severity.Error, "a cluster is between two clouds");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var settings = cluster.Settings;
        var other = settings.Environment == AzureEnvironment.China ? AzureEnvironment.Public : AzureEnvironment.China;
        if (AzureLocations.In(other).Contains(settings.Location))
        {
            yield return Broken(
                cluster.Path["location"],
                $"{settings.Location} is in {NameOf(other)}",
                other == AzureEnvironment.China
                    ? "write environment: china, or a location of public Azure"
                    : "write a location of Azure China, such as chinanorth3, or remove environment"
            );
        }

        var first = cluster.Topology.Clusters.Select(one => one.Settings.Target).OfType<AksSettings>().First();
        if (first.Environment != settings.Environment)
        {
            yield return Broken(
                cluster.Path["environment"],
                $"the first cluster of the stack is in {NameOf(first.Environment)}",
                "give the clusters of each cloud a stack of their own"
            );
        }
    }

    private static string NameOf(AzureEnvironment environment) =>
        environment == AzureEnvironment.China ? "Azure China" : "public Azure";
}
