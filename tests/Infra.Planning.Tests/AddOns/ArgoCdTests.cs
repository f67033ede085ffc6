using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.AddOns;

public sealed class ArgoCdTests
{
    /// <summary>What bounds a line, by the kinds of the API.</summary>
    private static readonly string[] Bounds =
    [
        "LimitRange",
        "Namespace",
        "NetworkPolicy",
        "ResourceQuota",
        "Role",
        "RoleBinding",
        "ServiceAccount",
    ];

    [Fact]
    public void A_line_that_it_delivers_has_a_project_and_an_application_for_each_namespace()
    {
        var objects = Plan(GitOps.Stack).Objects;

        Assert.Equal(
            ["AppProject payments", "Application payments"],
            objects.Select(item => $"{item.Kind} {item.Name}")
        );
        Assert.All(objects, item => Assert.Equal("argocd", item.Namespace?.Value));
    }

    [Fact]
    public void An_application_takes_the_line_s_own_repository_into_the_line_s_own_namespace()
    {
        var spec = Find(GitOps.Stack, "Application").Spec;

        Assert.Equal("https://gitlab.example.com/platform/payments.git", Text(spec, "source.repoURL"));
        Assert.Equal("deploy/test/payments", Text(spec, "source.path"));
        Assert.Equal("main", Text(spec, "source.targetRevision"));
        Assert.Equal("payments", Text(spec, "destination.namespace"));
        Assert.Equal("payments", Text(spec, "project"));
        Assert.Equal(new Tree.Flag(false), spec.At("syncPolicy.automated.prune"));
    }

    [Fact]
    public void Without_automatic_a_person_presses_the_button() =>
        Assert.Null(
            Find(GitOps.Stack.With("addOns.argoCd.automatic", "false"), "Application").Spec.At("syncPolicy.automated")
        );

    [Fact]
    public void A_project_owns_nothing_that_bounds_its_line_and_nothing_outside_of_it()
    {
        var spec = Find(GitOps.Stack, "AppProject").Spec;

        Assert.Equal(Tree.ListOf(), spec.At("clusterResourceWhitelist"));
        Assert.Equal("*", Text(spec, "clusterResourceBlacklist.0.kind"));
        var (allowed, denied) = (Kinds(spec, "namespaceResourceWhitelist"), Kinds(spec, "namespaceResourceBlacklist"));
        Assert.All(Bounds, kind => Assert.Contains(kind, denied));
        Assert.Empty(allowed.Intersect(denied));
        Assert.Equal("payments", Text(spec, "destinations.0.namespace"));
        Assert.Null(spec.At("destinations.1"));
        Assert.Equal("https://gitlab.example.com/platform/payments.git", Text(spec, "sourceRepos.0"));
    }

    [Fact]
    public void It_may_do_in_a_namespace_what_releasers_may_and_nothing_in_one_that_it_does_not_deliver()
    {
        var spaces = PlanAssert.Accepted(GitOps.Stack).Clusters[0].Namespaces;

        var bindings = spaces.Single(space => space.Name.Value == "payments").Bindings;
        Assert.Equal("releaser", Role(bindings, "argocd-application-controller"));
        Assert.Equal("viewer", Role(bindings, "argocd-server"));
        Assert.Empty(spaces.Single(space => space.Name.Value == "risk").Bindings.SelectMany(binding => binding.Others));
        var values = Assert.IsType<ArgoCdValues>(Assert.Single(Plan(GitOps.Stack).Releases).Values);
        Assert.False(values.CreateClusterRoles);
    }

    [Fact]
    public void It_looks_into_the_namespaces_of_its_lines_and_at_no_object_of_the_whole_cluster()
    {
        var cluster = Plan(GitOps.Stack).Secrets.Single(secret => secret.Name == "own-cluster");

        Assert.Equal("cluster", cluster.Labels["argocd.argoproj.io/secret-type"]);
        Assert.Equal(new SecretSource.Plain("payments"), cluster.Entries["namespaces"]);
        Assert.Equal(new SecretSource.Plain("false"), cluster.Entries["clusterResources"]);
    }

    [Fact]
    public void The_token_for_repositories_comes_from_a_person_and_is_in_no_object()
    {
        var credentials = Plan(GitOps.Stack).Secrets.Single(secret => secret.Name == "gitlab-projects");

        Assert.Equal(new SecretSource.Supplied("gitLabToken"), credentials.Entries["password"]);
        Assert.Equal(new SecretSource.Plain("https://gitlab.example.com/platform"), credentials.Entries["url"]);
        Assert.Equal("repo-creds", credentials.Labels["argocd.argoproj.io/secret-type"]);
    }

    [Fact]
    public void Windows_bound_what_it_does_by_itself_and_not_what_a_person_does()
    {
        var stack = GitOps.Stack.With(
            "addOns.argoCd.windows",
            "[{ \"schedule\": \"0 9 * * 1-4\", \"duration\": \"8h\" }]"
        );
        var spec = Find(stack, "AppProject").Spec;

        Assert.Equal("allow", Text(spec, "syncWindows.0.kind"));
        Assert.Equal("0 9 * * 1-4", Text(spec, "syncWindows.0.schedule"));
        Assert.Equal("8h", Text(spec, "syncWindows.0.duration"));
        Assert.Equal(new Tree.Flag(true), spec.At("syncWindows.0.manualSync"));
        Assert.Null(Find(GitOps.Stack, "AppProject").Spec.At("syncWindows"));
    }

    [Fact]
    public void What_can_be_doubled_is_doubled_where_a_zone_may_be_lost()
    {
        var values = Assert.IsType<ArgoCdValues>(Assert.Single(Plan(GitOps.Stack).Releases).Values);

        Assert.Equal(2, values.Server.Replicas);
        Assert.Equal(2, values.RepoServer.Replicas);
        Assert.NotNull(values.Server.Pdb);
        Assert.Equal(1, values.Controller.Replicas);
        Assert.Null(values.Controller.Pdb);
    }

    private static AddOnPlan Plan(Stack stack) =>
        PlanAssert.Accepted(stack).Clusters[0].AddOns.Single(addOn => addOn.Name == "argoCd");

    private static ObjectPlan Find(Stack stack, string kind) => Plan(stack).Objects.Single(item => item.Kind == kind);

    private static string? Role(IEnumerable<RoleBindingPlan> bindings, string account) =>
        bindings.Single(binding => binding.Others.Any(other => other.Name == account)).Role;

    private static string Text(Tree.Map spec, string path) => Assert.IsType<Tree.Text>(spec.At(path)).Value;

    private static IReadOnlyList<string> Kinds(Tree.Map spec, string path) =>
        Assert
            .IsType<Tree.List>(spec.At(path))
            .Items.Select(kind => Text(Assert.IsType<Tree.Map>(kind), "kind"))
            .ToList();
}
