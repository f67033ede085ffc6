using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Views.Permissions;

/// <summary>
/// Who may do what in one cluster, by the roles and bindings of a plan: the same answers as those of the API server's
/// RBAC authorizer.
/// </summary>
public sealed class ClusterPermissions
{
    private const string Rbac = "rbac.authorization.k8s.io";

    private readonly ILookup<string, Grant> byNamespace;
    private readonly ValueList<Grant> ofEverybody;

    internal ClusterPermissions(ClusterObjects cluster)
    {
        Cluster = cluster.Name;
        Spaces = cluster.Spaces;
        var book = new RoleBook(cluster.Of(Rbac, "Role"), cluster.Of(Rbac, "ClusterRole"));
        var notes = new List<string>();
        var reading = new GrantReading(book, notes);
        Grants =
        [
            .. CloudGrants.Of(cluster, notes),
            .. cluster
                .Of(Rbac, "ClusterRoleBinding")
                .Concat(cluster.Of(Rbac, "RoleBinding"))
                .SelectMany(reading.Of)
                .OrderBy(grant => grant.Namespace, StringComparer.Ordinal)
                .ThenBy(grant => grant.Binding, StringComparer.Ordinal),
        ];
        byNamespace = Grants.ToLookup(grant => grant.Namespace);
        ofEverybody = BuiltIn.ClusterRoleBindings.SelectMany(reading.Of).ToValueList();
        Subjects = Grants
            .Select(grant => grant.Subject)
            .Distinct()
            .OrderBy(subject => subject.Text, StringComparer.Ordinal)
            .ToValueList();
        Notes = notes.ToSortedSet();
    }

    public string Cluster { get; }

    public ValueList<Space> Spaces { get; }

    /// <summary>Whom the plan gives something.</summary>
    public ValueList<Subject> Subjects { get; }

    /// <summary>What the plan gives; what every cluster gives by itself is left out.</summary>
    public ValueList<Grant> Grants { get; }

    /// <summary>What the plan cannot tell.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>What the API server would answer, were the plan deployed.</summary>
    public bool Allows(Subject subject, Access access) =>
        byNamespace[""]
            .Concat(access.Namespace.Length > 0 ? byNamespace[access.Namespace] : [])
            .Concat(ofEverybody)
            .Any(grant => grant.Allows(subject, access));

    /// <summary>The clusters of a plan by name.</summary>
    public static ValueList<ClusterPermissions> Of(ResourceGraph graph) =>
        ClusterObjects.Of(graph).Select(cluster => new ClusterPermissions(cluster)).ToValueList();
}
