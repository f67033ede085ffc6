using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>Decides who the control plane is and what it may do. The roles are Azure's built-in ones.</summary>
internal static class IdentityBuilder
{
    /// <summary>Network Contributor: join subnets and give out addresses in them.</summary>
    private const string NetworkContributor = "4d97b98b-1d4f-4787-a291-c67834d212e7";

    /// <summary>Private DNS Zone Contributor: keep the record of the API server.</summary>
    private const string PrivateZoneContributor = "b12aa53e-6015-4669-85d0-8515ebb3ae7f";

    public static IdentityPlan Build(string cluster, AksSettings aks)
    {
        var name = $"id-{cluster}";
        return new()
        {
            Name = name,
            SubnetRole = Role(aks.Subscription, NetworkContributor),
            Rights = Rights(name, aks).ToSeq(),
        };
    }

    /// <summary>For a zone of one's own: its records, and the network, which AKS joins to it.</summary>
    private static IEnumerable<RightPlan> Rights(string name, AksSettings aks)
    {
        if (aks.ApiServer is { Private: true, Zone.Existing: { } zone })
        {
            yield return new($"{name}-zone", Role(zone.Subscription, PrivateZoneContributor), $"{zone}");
            yield return new($"{name}-vnet", Role(aks.Subscription, NetworkContributor), Scope: null);
        }
    }

    private static string Role(Guid subscription, string role) =>
        $"/subscriptions/{subscription:D}/providers/Microsoft.Authorization/roleDefinitions/{role}";
}
