using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Pulumi.AzureNative;

namespace Infra.Components;

/// <summary>Writes the way into a subscription.</summary>
internal static class AzureAccess
{
    public static ProviderArgs To(AksPlan plan, Guid subscription) =>
        new()
        {
            Environment = plan.Environment == AzureEnvironment.China ? "china" : "public",
            SubscriptionId = $"{subscription:D}",
        };
}
