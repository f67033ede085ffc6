using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Views.Permissions;

/// <summary>A rule of a role, read as the API server's authorizer reads it.</summary>
public sealed record RoleRule
{
    private const string Any = "*";

    /// <summary>Everything, of which Kubernetes has one role.</summary>
    internal static RoleRule Everything { get; } =
        new()
        {
            Verbs = [Any],
            Groups = [Any],
            Resources = [Any],
        };

    public ValueList<string> Verbs { get; init; }

    public ValueList<string> Groups { get; init; }

    public ValueList<string> Resources { get; init; }

    /// <summary>Empty for all objects.</summary>
    public ValueList<string> Names { get; init; }

    /// <summary>Paths that are no resources; only a binding for the whole cluster gives them.</summary>
    public ValueList<string> Paths { get; init; }

    internal static RoleRule Of(Field rule) =>
        new()
        {
            Verbs = rule["verbs"].Texts.ToSortedSet(),
            Groups = rule["apiGroups"].Texts.ToSortedSet(),
            Resources = rule["resources"].Texts.ToSortedSet(),
            Names = rule["resourceNames"].Texts.ToSortedSet(),
            Paths = rule["nonResourceURLs"].Texts.ToSortedSet(),
        };

    public bool Allows(Access access) =>
        Has(Verbs, access.Verb)
        && (
            access.Path.Length > 0
                ? access.Namespace.Length == 0 && Paths.Any(path => Covers(path, access.Path))
                : Has(Groups, access.Group)
                    && Resources.Any(resource => Takes(resource, access.Resource))
                    && (Names.IsEmpty || access.Name.Length > 0 && Names.Contains(access.Name))
        );

    /// <summary>Every question that the rule says yes to by name, stars left as they are.</summary>
    internal IEnumerable<Access> Accesses(string space)
    {
        var resources =
            from verb in Verbs
            from api in Groups
            from resource in Resources
            from name in Names.DefaultIfEmpty("")
            select new Access(space, verb, api, resource, name);
        var paths =
            from verb in Verbs
            from path in space.Length == 0 ? Paths : []
            select new Access(space, verb, "", "") { Path = path };
        return resources.Concat(paths);
    }

    private static bool Has(ValueList<string> list, string text) => list.Contains(Any) || list.Contains(text);

    /// <summary><c>*/scale</c> is that part of every resource; <c>pods</c> is not <c>pods/log</c>.</summary>
    private static bool Takes(string rule, string resource) =>
        rule == Any
        || rule == resource
        || rule.StartsWith("*/", StringComparison.Ordinal)
            && resource.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
            && rule.AsSpan(1).SequenceEqual(resource.AsSpan(slash));

    private static bool Covers(string rule, string path) =>
        rule == Any
        || rule == path
        || rule.EndsWith('*') && path.StartsWith(rule.TrimEnd('*'), StringComparison.Ordinal);
}
