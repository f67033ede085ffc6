using Infra.Review;
using Infra.Review.Graph;
using Infra.Review.Views.Permissions;

namespace Infra.Cli.Commands.Views;

/// <summary>What of all permissions to show; what is null does not narrow.</summary>
internal sealed record PermissionFilter(
    string? Line,
    string? Namespace,
    string? Subject,
    string? Verb,
    string? Resource
)
{
    private const string Any = "*";

    public bool Shows(ClusterPermissions cluster, Grant grant, Access access) =>
        (Line is null || cluster.Spaces.Any(space => space.Name == grant.Namespace && space.Line == Line))
        && (Namespace is null || grant.Namespace.Length == 0 || grant.Namespace == Namespace)
        && (Subject is null || grant.Subject.Text.Contains(Subject, StringComparison.OrdinalIgnoreCase))
        && (Verb is null || access.Verb is Any || access.Verb == Verb)
        && (Resource is null || IsOf(access, Resource));

    /// <summary>A line, namespace or subject that no cluster has; verbs and resources that nobody has are an answer.</summary>
    public Problem? ProblemIn(ValueList<ClusterPermissions> clusters)
    {
        var spaces = clusters.SelectMany(cluster => cluster.Spaces).ToList();
        var subjects = clusters.SelectMany(cluster => cluster.Subjects).Select(subject => subject.Text).ToList();
        return Line is not null && !spaces.Exists(space => space.Line == Line)
                ? ViewProblem.Unknown($"line {Line}", spaces.Select(space => space.Line).OfType<string>())
            : Namespace is not null && !spaces.Exists(space => space.Name == Namespace)
                ? ViewProblem.Unknown($"namespace {Namespace}", spaces.Select(space => space.Name))
            : Subject is not null
            && !subjects.Exists(text => text.Contains(Subject, StringComparison.OrdinalIgnoreCase))
                ? ViewProblem.Unknown($"subject {Subject}", subjects)
            : null;
    }

    /// <summary><c>deployments.apps</c>; without a group, the resource of any.</summary>
    private static bool IsOf(Access access, string resource)
    {
        var dot = resource.IndexOf('.', StringComparison.Ordinal);
        var (name, group) = dot < 0 ? (resource, null) : (resource[..dot], resource[(dot + 1)..]);
        return access.Path.Length == 0
            && (access.Resource is Any || access.Resource == name)
            && (group is null || access.Group is Any || access.Group == group);
    }
}
