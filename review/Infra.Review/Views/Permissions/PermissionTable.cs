using Infra.Review.Graph;

namespace Infra.Review.Views.Permissions;

/// <summary>Verbs that are allowed on each of these.</summary>
public sealed record PermissionLine(ValueList<string> Verbs, ValueList<string> Targets);

/// <summary>What a subject may do, the same in each of these namespaces.</summary>
/// <param name="Namespaces">None for the whole cluster.</param>
/// <param name="Sources">The roles that give it.</param>
public sealed record PermissionRow(
    Subject Subject,
    ValueList<string> Namespaces,
    ValueList<string> Sources,
    ValueList<PermissionLine> Lines
);

/// <summary>The rows of one business line, of the platform, or of the whole cluster.</summary>
public sealed record PermissionSection(string Title, ValueList<PermissionRow> Rows);

/// <summary>Permissions by line and subject, in as few rows as say the same.</summary>
public static class PermissionTable
{
    private const string WholeCluster = "whole cluster";

    private static readonly string[] Verbs =
    [
        "*",
        "get",
        "list",
        "watch",
        "create",
        "update",
        "patch",
        "delete",
        "deletecollection",
    ];

    /// <param name="shown">What to show of what is granted.</param>
    public static ValueList<PermissionSection> Of(ClusterPermissions cluster, Func<Grant, Access, bool> shown)
    {
        var lines = cluster.Spaces.ToDictionary(space => space.Name, space => space.Line);
        return cluster
            .Grants.Select(grant => (Grant: grant, Accesses: grant.Accesses.Where(each => shown(grant, each)).ToList()))
            .Where(item => item.Accesses.Count > 0)
            .GroupBy(item => TitleOf(item.Grant.Namespace, lines))
            .OrderBy(section => section.Key == WholeCluster)
            .ThenBy(section => section.Key, StringComparer.Ordinal)
            .Select(section => new PermissionSection(section.Key, Rows(section)))
            .ToValueList();
    }

    /// <summary>Access by verbs, so that what is allowed alike shares a line.</summary>
    public static ValueList<PermissionLine> Lines(IEnumerable<Access> accesses) =>
        accesses
            .GroupBy(access => access.Target)
            .Select(target =>
                (Target: target.Key, Verbs: target.Select(each => each.Verb).Distinct().OrderBy(Rank).ToValueList())
            )
            .GroupBy(target => target.Verbs)
            .OrderBy(same => Rank(same.Key[0]))
            .ThenBy(same => same.Key.Count)
            .ThenBy(same => string.Join(' ', same.Key), StringComparer.Ordinal)
            .Select(same => new PermissionLine(
                same.Key,
                same.Select(target => target.Target).Order(StringComparer.Ordinal).ToValueList()
            ))
            .ToValueList();

    private static ValueList<PermissionRow> Rows(IEnumerable<(Grant Grant, List<Access> Accesses)> section) =>
        section
            .GroupBy(item => (item.Grant.Subject, item.Grant.Namespace))
            .Select(item =>
                (
                    item.Key,
                    Sources: item.Select(each => SourceOf(each.Grant)).ToSortedSet(),
                    Lines: Lines(item.SelectMany(each => each.Accesses))
                )
            )
            .GroupBy(item => (item.Key.Subject, item.Sources, item.Lines))
            .Select(same => new PermissionRow(
                same.Key.Subject,
                same.Select(item => item.Key.Namespace).Where(space => space.Length > 0).ToSortedSet(),
                same.Key.Sources,
                same.Key.Lines
            ))
            .OrderBy(row => row.Subject.Text, StringComparer.Ordinal)
            .ToValueList();

    private static string SourceOf(Grant grant) =>
        grant is { ByCloud: true, Role: CloudGrants.Administrators } ? "administrators of AKS" : grant.Role;

    private static string TitleOf(string space, Dictionary<string, string?> lines) =>
        space.Length == 0 ? WholeCluster
        : lines.GetValueOrDefault(space) is { } line ? $"line {line}"
        : "platform";

    private static (int, string) Rank(string verb) =>
        (Array.IndexOf(Verbs, verb) is >= 0 and var at ? at : Verbs.Length, verb);
}
