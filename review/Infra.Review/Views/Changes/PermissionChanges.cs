using Infra.Review.Graph;
using Infra.Review.Reports;
using Infra.Review.Views.Permissions;

namespace Infra.Review.Views.Changes;

/// <summary>Permissions that a change grants or takes.</summary>
internal static class PermissionChanges
{
    private const string Rbac = "rbac.authorization.k8s.io";

    private static readonly (string, string)[] Kinds =
    [
        (Rbac, "Role"),
        (Rbac, "ClusterRole"),
        (Rbac, "RoleBinding"),
        (Rbac, "ClusterRoleBinding"),
    ];

    public static IEnumerable<ReportRow> In(ClusterPair cluster)
    {
        if (
            cluster.Before.HasSame(cluster.After, Kinds)
            && CloudGrants.Of(cluster.Before, []).SequenceEqual(CloudGrants.Of(cluster.After, []))
        )
        {
            return [];
        }

        var (before, after) = (new ClusterPermissions(cluster.Before), new ClusterPermissions(cluster.After));
        return
        [
            .. Rows(cluster, Gained(before, after), granted: true),
            .. Rows(cluster, Gained(after, before), granted: false),
        ];
    }

    /// <summary>What the second allows and the first does not. Grants only add up, so that the same grant adds nothing.</summary>
    private static IEnumerable<(Subject Subject, Access Access)> Gained(
        ClusterPermissions first,
        ClusterPermissions second
    )
    {
        var known = first.Grants.Select(grant => grant with { Urn = "" }).ToHashSet();
        return second
            .Grants.Where(grant => !known.Contains(grant with { Urn = "" }))
            .SelectMany(grant => grant.Accesses.Select(access => (grant.Subject, access)))
            .Distinct()
            .Where(each => !first.Allows(each.Subject, each.access));
    }

    private static IEnumerable<ReportRow> Rows(
        ClusterPair cluster,
        IEnumerable<(Subject Subject, Access Access)> accesses,
        bool granted
    ) =>
        accesses
            .GroupBy(each => (each.Subject, each.Access.Namespace))
            .Select(each => (each.Key, Lines: PermissionTable.Lines(each.Select(item => item.Access))))
            .GroupBy(each => (each.Key.Subject, Everywhere: each.Key.Namespace.Length == 0, each.Lines))
            // What holds everywhere weighs most.
            .OrderByDescending(same => same.Key.Everywhere)
            .ThenBy(same => same.Key.Subject.Text, StringComparer.Ordinal)
            .Select(same => new ReportRow(granted ? Weight.Warning : Weight.Note, granted ? "granted" : "taken")
            {
                Code = granted ? "INF751" : "",
                Name = cluster.Named(same.Key.Subject.Text),
                Label = granted ? "wider rights" : "",
                Message = $"{PlaceOf(same.Select(each => each.Key.Namespace))}: {Text(same.Key.Lines)}",
            });

    private static string PlaceOf(IEnumerable<string> spaces) =>
        spaces.Where(space => space.Length > 0).ToSortedSet() is { IsEmpty: false } named
            ? $"in {string.Join(", ", named)}"
            : "in the whole cluster";

    private static string Text(ValueList<PermissionLine> lines) =>
        string.Join("; ", lines.Select(line => $"{string.Join(' ', line.Verbs)} {string.Join(", ", line.Targets)}"));
}
