namespace Infra.Planning.Rules;

/// <summary>The API server is in the network only where AKS offers that.</summary>
internal sealed class VnetIntegrationRule : ClusterRule
{
    public override DiagnosticCode Code { get; } =
        new("INF253", Severity.Error, "the API server cannot be in the network");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (
            cluster.Settings.ApiServer.VnetIntegration && AzureLocations.LacksVnetIntegration(cluster.Settings.Location)
        )
        {
            yield return Broken(
                cluster.Path["apiServer"]["vnetIntegration"],
                $"{cluster.Settings.Location} has no VNet integration of API servers",
                "write vnetIntegration: false, and ranges or private: true beside it"
            );
        }
    }
}
