using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Views.Permissions;

/// <summary>What AKS gives without an object of ours in the cluster.</summary>
internal static class CloudGrants
{
    /// <summary>The role of Kubernetes that administrators of AKS have.</summary>
    public const string Administrators = "cluster-admin";

    public static IEnumerable<Grant> Of(ClusterObjects cluster, ICollection<string> notes)
    {
        if (cluster.Aks is not { } aks)
        {
            return [];
        }

        if (!aks.Inputs["disableLocalAccounts"].IsTrue)
        {
            notes.Add(
                "local accounts are on: whoever may list the cluster's admin credential in Azure may do everything"
            );
        }

        if (aks.Inputs.At("aadProfile.enableAzureRBAC").IsTrue)
        {
            notes.Add("Azure RBAC is on: role assignments in Azure may give more than is shown here");
        }

        return
        [
            .. aks
                .Inputs.At("aadProfile.adminGroupObjectIDs")
                .Texts.Select(group => new Grant(
                    new(SubjectKind.Group, "", group),
                    "",
                    Administrators,
                    "aadProfile.adminGroupObjectIDs",
                    [RoleRule.Everything]
                )
                {
                    Urn = aks.Inputs.Resource.Urn,
                    ByCloud = true,
                }),
            .. aks.Inputs.At("aadProfile.enableAzureRBAC").IsTrue
                ? cluster.RoleAssignments.SelectMany(assignment => AzureRoles.Of(assignment, aks, notes))
                : [],
        ];
    }
}
