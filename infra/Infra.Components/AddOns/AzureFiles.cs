using System.Text.Json.Nodes;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Pulumi;

namespace Infra.Components;

/// <summary>What programs of Kubernetes read of Azure: where their things are, and that their pods' own tokens open them.</summary>
internal static class AzureFiles
{
    public static Output<string> Of(SecretSource.AzureAccess access, Output<string> tenant) =>
        tenant.Apply(id => Of(access, id));

    private static string Of(SecretSource.AzureAccess access, string tenant) =>
        new JsonObject
        {
            ["cloud"] = access.Environment == AzureEnvironment.China ? "AzureChinaCloud" : "AzurePublicCloud",
            ["tenantId"] = tenant,
            ["subscriptionId"] = $"{access.Subscription:D}",
            ["resourceGroup"] = access.ResourceGroup,
            ["useWorkloadIdentityExtension"] = true,
        }.ToJsonString();
}
