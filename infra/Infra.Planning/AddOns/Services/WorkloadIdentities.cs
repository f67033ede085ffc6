using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>
/// Who the pods of an add-on are in Azure: a token of their service account stands for an identity with no more rights than
/// they need. The roles are Azure's built-in ones.
/// </summary>
internal static class WorkloadIdentities
{
    /// <summary>On pods that are to get a token for Azure.</summary>
    public const string UseLabel = "azure.workload.identity/use";

    /// <summary>On their service account.</summary>
    public const string ClientAnnotation = "azure.workload.identity/client-id";

    /// <summary>DNS Zone Contributor: keep the records of a zone.</summary>
    private const string ZoneContributor = "befefa01-2a29-4197-83a8-272ff33ce314";

    /// <summary>Private DNS Zone Contributor: the same for one that only networks see.</summary>
    private const string PrivateZoneContributor = "b12aa53e-6015-4669-85d0-8515ebb3ae7f";

    /// <summary>Reader: find the zone in its group.</summary>
    private const string Reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";

    public static string NameOf(string addOn, AddOnSite site) => $"id-{site.Cluster.Settings.Name.Value}-{addOn}";

    /// <summary>Keeps records of one zone. None where the cluster is none of Azure's, which a rule refuses.</summary>
    /// <param name="isPrivate">Whether only networks see the zone.</param>
    /// <param name="findsZone">Whether it looks for the zone in its group first.</param>
    public static Seq<WorkloadIdentityPlan> ForZone(
        NamespaceName space,
        string account,
        ZoneSettings zone,
        AddOnSite site,
        bool isPrivate = false,
        bool findsZone = false
    )
    {
        if (site.Host is not AksPlan aks)
        {
            return [];
        }

        var subscription = zone.Subscription ?? aks.Subscription;
        var group = $"/subscriptions/{subscription:D}/resourceGroups/{zone.ResourceGroup}";
        var name = NameOf(account, site);
        var zones = isPrivate ? "privateDnsZones" : "dnszones";
        IEnumerable<RightPlan> rights =
        [
            new(
                $"{name}-zone",
                Role(subscription, isPrivate ? PrivateZoneContributor : ZoneContributor),
                $"{group}/providers/Microsoft.Network/{zones}/{zone.Name}"
            ),
            .. findsZone ? [new($"{name}-group", Role(subscription, Reader), group)] : Array.Empty<RightPlan>(),
        ];
        return
        [
            new()
            {
                Name = name,
                Namespace = space,
                ServiceAccount = account,
                Rights = rights.ToSeq(),
            },
        ];
    }

    private static string Role(Guid subscription, string role) =>
        $"/subscriptions/{subscription:D}/providers/Microsoft.Authorization/roleDefinitions/{role}";
}

/// <summary>The service account of a chart, tied to an identity of Azure.</summary>
public sealed record TiedAccountValues : ChartValues
{
    [UnlistedKey("a remark in values.yaml")]
    public required SortedMap<IdentityKey> Annotations { get; init; }

    internal static TiedAccountValues? Of(Seq<WorkloadIdentityPlan> identities) =>
        identities is [var identity]
            ? new() { Annotations = new([new(WorkloadIdentities.ClientAnnotation, new(identity.Name))]) }
            : null;
}
