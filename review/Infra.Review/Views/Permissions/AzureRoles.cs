using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Views.Permissions;

/// <summary>
/// Roles of Azure that mean something inside a cluster whose authorization Azure takes part in. What they allow is what
/// Kubernetes' own roles of the same rank allow; Azure's lists of it move with the versions of AKS.
/// </summary>
internal static class AzureRoles
{
    private const string Product = "Azure Kubernetes Service RBAC";

    private static readonly Dictionary<string, (string Name, string Like)> ById = new(StringComparer.OrdinalIgnoreCase)
    {
        ["7f6c6a51-bcf8-42ba-9220-52d62157d7db"] = ($"{Product} Reader", "view"),
        ["a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb"] = ($"{Product} Writer", "edit"),
        ["3498e952-d568-435e-9b2c-8d77e338d7f7"] = ($"{Product} Admin", "admin"),
        ["b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b"] = ($"{Product} Cluster Admin", "cluster-admin"),
    };

    private static readonly Lazy<RoleBook> Kubernetes = new(() => new RoleBook([], []));

    public static IEnumerable<Grant> Of(Field assignment, AksCluster cluster, ICollection<string> notes)
    {
        var definition = assignment["roleDefinitionId"].Text ?? "";
        if (!ById.TryGetValue(definition[(definition.LastIndexOf('/') + 1)..], out var role))
        {
            return [];
        }

        if (SpaceOf(assignment["scope"], cluster) is not { } space)
        {
            return [];
        }

        var name = assignment.Resource.Name;
        if (assignment["principalId"].Text is not { } principal)
        {
            notes.Add(
                $"the role assignment {name} gives {role.Name} to somebody who is known only once it is deployed"
            );
            return [];
        }

        if (Kubernetes.Value.Find("ClusterRole", "", role.Like) is not { } rules)
        {
            return [];
        }

        var kind = assignment["principalType"].Is("Group") ? SubjectKind.Group : SubjectKind.User;
        return
        [
            new Grant(new(kind, "", principal), space, role.Name, name, rules)
            {
                Urn = assignment.Resource.Urn,
                ByCloud = true,
            },
        ];
    }

    /// <summary>
    /// The namespace, or empty for the whole cluster: one below a subscription or a group takes in what lies in it. Null for
    /// a scope that is another's.
    /// </summary>
    private static string? SpaceOf(Field scope, AksCluster cluster)
    {
        const string Spaces = "/namespaces/";
        if (scope.Text is not { } text || cluster.Inputs.Resource.Id is not { Length: > 0 } id)
        {
            return null;
        }

        return text.StartsWith(id + Spaces, StringComparison.OrdinalIgnoreCase) ? text[(id + Spaces).Length..]
            : string.Equals(text, id, StringComparison.OrdinalIgnoreCase) ? ""
            : id.StartsWith($"{text}/", StringComparison.OrdinalIgnoreCase) ? ""
            : null;
    }
}
