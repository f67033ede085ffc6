using System.Collections.Concurrent;
using Infra.Review.Graph;
using Infra.Review.Views.Permissions;
using Infra.TestKit;
using Infra.TestKit.ControlPlane;
using Infra.TestKit.Engine;
using k8s;
using k8s.Models;

namespace Infra.EndToEnd.Tests;

/// <summary>
/// What <c>infra who-can</c> says of a deployed stack beside what its API server answers: every subject, verb, resource
/// and namespace, by SubjectAccessReview, and a sample of them by <c>kubectl auth can-i</c>.
/// </summary>
internal sealed record PermissionStory(
    int Cells,
    int Allowed,
    IReadOnlyCollection<string> Differences,
    int Asked,
    IReadOnlyCollection<string> KubectlDifferences
)
{
    private const int Sample = 25;

    private const string Somebody = "somebody";

    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "infra.dll");

    private static readonly string[] Verbs =
    [
        "get",
        "list",
        "watch",
        "create",
        "update",
        "patch",
        "delete",
        "deletecollection",
        "bind",
        "escalate",
        "impersonate",
    ];

    /// <summary>What nobody of a line may touch, besides all that somebody may.</summary>
    private static readonly (string Group, string Resource)[] Guards =
    [
        ("", "namespaces"),
        ("", "nodes"),
        ("", "persistentvolumes"),
        ("", "pods/exec"),
        ("", "secrets"),
        ("", "serviceaccounts"),
        ("", "serviceaccounts/token"),
        ("admissionregistration.k8s.io", "validatingadmissionpolicies"),
        ("authorization.k8s.io", "selfsubjectaccessreviews"),
        ("networking.k8s.io", "networkpolicies"),
        ("rbac.authorization.k8s.io", "clusterrolebindings"),
        ("rbac.authorization.k8s.io", "clusterroles"),
        ("rbac.authorization.k8s.io", "rolebindings"),
        ("rbac.authorization.k8s.io", "roles"),
    ];

    /// <param name="workspace">The stack's files as they were deployed.</param>
    public static async Task<PermissionStory> PlayAsync(Workspace workspace, Cluster cluster, string stack)
    {
        var plan = Path.Combine(workspace.Project, "plan.json");
        string[] command = [Command, "plan", stack, "--project", workspace.Project, "--format", "json", "--out", plan];
        var environment = new Dictionary<string, string?> { ["INFRA_TODAY"] = "2026-11-25" };
        (await Shell.RunAsync("dotnet", command, environment: environment)).Expect(0);
        var graph =
            GraphJson.Read(await File.ReadAllBytesAsync(plan), plan).Graph
            ?? throw new InvalidOperationException("the plan cannot be read");
        var permissions = ClusterPermissions.Of(graph).Single();
        var cells = CellsOf(permissions).ToList();
        var answers = new ConcurrentDictionary<(Subject, Access), bool>();
        using (var client = cluster.Client)
        {
            await Parallel.ForEachAsync(
                cells,
                new ParallelOptions { MaxDegreeOfParallelism = 8 },
                async (cell, cancellation) =>
                    answers[cell] = await AskAsync(client, cell.Subject, cell.Access, cancellation)
            );
        }

        var asked = Picked(cells.Where(cell => answers[cell]))
            .Concat(Picked(cells.Where(cell => !answers[cell])))
            .ToList();
        var told = new List<string>();
        foreach (var (subject, access) in asked.Where(cell => cell.Access.Path.Length == 0))
        {
            told.AddRange(
                await CanAsync(cluster, subject, access) == permissions.Allows(subject, access)
                    ? []
                    : [Text(subject, access)]
            );
        }

        return new(
            cells.Count,
            answers.Values.Count(allowed => allowed),
            [
                .. cells
                    .Where(cell => answers[cell] != permissions.Allows(cell.Subject, cell.Access))
                    .Select(cell => Text(cell.Subject, cell.Access)),
            ],
            asked.Count,
            told
        );
    }

    /// <summary>Everybody with something, and some with nothing; everything that somebody may, and what guards it.</summary>
    private static IEnumerable<(Subject Subject, Access Access)> CellsOf(ClusterPermissions permissions)
    {
        var grants = permissions.Grants.Where(grant => !grant.ByCloud).ToList();
        var accesses = grants.SelectMany(grant => grant.Accesses).ToList();
        var spaces = permissions.Spaces.Select(space => space.Name).ToList();
        var subjects = grants
            .Select(grant => grant.Subject)
            .Concat(spaces.Select(space => new Subject(SubjectKind.ServiceAccount, space, "default")))
            .Append(new Subject(SubjectKind.User, "", "nobody"))
            .Distinct();
        var verbs = accesses.Select(access => access.Verb).Concat(Verbs).Where(verb => verb != "*").Distinct().ToList();
        var targets = accesses
            .Where(access => access.Path.Length == 0)
            .Select(access => (access.Group, access.Resource, access.Name))
            .Concat(Guards.Select(guard => (guard.Group, guard.Resource, Name: "")))
            .SelectMany(target => new[] { target, target with { Name = "" } })
            .Where(target => target.Group != "*" && !target.Resource.Contains('*', StringComparison.Ordinal))
            .Distinct()
            .ToList();
        var paths = accesses
            .Select(access => access.Path)
            .Where(path => path.Length > 0)
            .Concat(["/healthz", "/metrics", "/apis/apps", "/debug/pprof"])
            .Select(path => path.TrimEnd('*'))
            .Distinct()
            .ToList();
        return from subject in subjects
            from verb in verbs
            from access in spaces
                .Append("default")
                .Append("")
                .SelectMany(space =>
                    targets.Select(target => new Access(space, verb, target.Group, target.Resource, target.Name))
                )
                .Concat(paths.Select(path => new Access("", verb, "", "") { Path = path }))
            select (subject, access);
    }

    private static async Task<bool> AskAsync(
        IKubernetes client,
        Subject subject,
        Access access,
        CancellationToken cancellation
    )
    {
        var parts = access.Resource.Split('/');
        var spec = new V1SubjectAccessReviewSpec { User = subject.UserName ?? Somebody, Groups = [.. subject.Groups] };
        if (access.Path.Length > 0)
        {
            spec.NonResourceAttributes = new V1NonResourceAttributes { Path = access.Path, Verb = access.Verb };
        }
        else
        {
            spec.ResourceAttributes = new V1ResourceAttributes
            {
                NamespaceProperty = access.Namespace,
                Verb = access.Verb,
                Group = access.Group,
                Resource = parts[0],
                Subresource = parts.Length > 1 ? parts[1] : "",
                Name = access.Name,
            };
        }

        var answer = await client.AuthorizationV1.CreateSubjectAccessReviewAsync(
            new V1SubjectAccessReview { Spec = spec },
            cancellationToken: cancellation
        );
        return answer.Status.Allowed;
    }

    private static async Task<bool> CanAsync(Cluster cluster, Subject subject, Access access)
    {
        var parts = access.Resource.Split('/');
        var resource = parts[0] + (access.Group.Length > 0 ? $".{access.Group}" : "");
        string[] where = access.Namespace.Length > 0 ? ["--namespace", access.Namespace] : ["--all-namespaces"];
        string[] part = parts.Length > 1 ? ["--subresource", parts[1]] : [];
        var who = subject.Groups.SelectMany(group => new[] { "--as-group", group });
        var answer = await cluster.KubectlAsync([
            "auth",
            "can-i",
            access.Verb,
            access.Name.Length > 0 ? $"{resource}/{access.Name}" : resource,
            .. part,
            .. where,
            "--as",
            subject.UserName ?? Somebody,
            .. who,
        ]);
        return answer.Output.Trim() switch
        {
            "yes" => true,
            "no" => false,
            _ => throw new InvalidOperationException($"kubectl auth can-i said: {answer.Output}{answer.Errors}"),
        };
    }

    /// <summary>Spread evenly, the same in every run.</summary>
    private static IEnumerable<(Subject Subject, Access Access)> Picked(
        IEnumerable<(Subject Subject, Access Access)> cells
    )
    {
        var all = cells.ToList();
        return Enumerable.Range(0, Math.Min(Sample, all.Count)).Select(at => all[at * all.Count / Sample]);
    }

    private static string Text(Subject subject, Access access) =>
        $"{subject.Text}: {access.Verb} {access.Target} in {(access.Namespace.Length > 0 ? access.Namespace : "the cluster")}";
}
