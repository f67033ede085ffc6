using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>The project of each line that Argo CD delivers, and an application for each of its namespaces.</summary>
internal sealed class ArgoObjects(ArgoCd argoCd, GitLab gitLab, AddOnSite site)
{
    private const string Group = "argoproj.io/v1alpha1";

    private readonly ArgoCdSettings settings = argoCd.Settings;

    public Seq<ObjectPlan> All =>
        argoCd
            .LinesIn(site)
            .SelectMany(line => line.Namespaces.Select(space => Application(line, space)).Prepend(Project(line)))
            .ToSeq();

    private ObjectPlan Project(BusinessLine line) =>
        Object(
            "AppProject",
            line.Id,
            Tree.Of(
                ("description", $"What {line.Name} delivers"),
                ("sourceRepos", Tree.ListOf(Repository(line))),
                ("destinations", Tree.ListOf(line.Namespaces.Select(Destination))),
                ("clusterResourceWhitelist", Tree.ListOf()),
                ("clusterResourceBlacklist", Tree.ListOf(Kind("*", "*"))),
                ("namespaceResourceWhitelist", Kinds(ArgoKinds.Delivered)),
                ("namespaceResourceBlacklist", Kinds(ArgoKinds.Owned)),
                ("syncWindows", settings.Windows.Count > 0 ? Tree.ListOf(settings.Windows.Select(Window)) : null)
            )
        );

    private ObjectPlan Application(BusinessLine line, NamespaceName space) =>
        Object(
            "Application",
            space.Value,
            Tree.Of(
                ("project", line.Id),
                (
                    "source",
                    Tree.Of(
                        ("repoURL", Repository(line)),
                        ("targetRevision", settings.Revision),
                        ("path", $"deploy/{site.Topology.Settings.Stack}/{space}")
                    )
                ),
                ("destination", Destination(space)),
                (
                    "syncPolicy",
                    Tree.Of(
                        (
                            "automated",
                            // What a repository names no more stays until a person takes it away.
                            settings.Automatic
                                ? Tree.Of(("selfHeal", true), ("prune", false))
                                : null
                        ),
                        ("syncOptions", Tree.ListOf("CreateNamespace=false", "ServerSideApply=true")),
                        (
                            "retry",
                            Tree.Of(
                                ("limit", 3),
                                ("backoff", Tree.Of(("duration", "30s"), ("factor", 2), ("maxDuration", "5m")))
                            )
                        )
                    )
                )
            )
        );

    private string Repository(BusinessLine line) => $"{gitLab.Settings.Url}/{gitLab.Settings.Group}/{line.Id}.git";

    private static Tree.Map Destination(NamespaceName space) =>
        Tree.Of(("server", ArgoCdBuilder.OwnCluster), ("namespace", space.Value));

    /// <summary>A person may press the button outside of it.</summary>
    private static Tree.Map Window(SyncWindowSettings window) =>
        Tree.Of(
            ("kind", "allow"),
            ("schedule", window.Schedule.Text),
            ("duration", window.Duration),
            ("timeZone", "UTC"),
            ("applications", Tree.ListOf("*")),
            ("manualSync", true)
        );

    private static Tree.List Kinds(IEnumerable<(string Group, string Kind)> kinds) =>
        Tree.ListOf(kinds.Select(kind => Kind(kind.Group, kind.Kind)));

    private static Tree.Map Kind(string group, string kind) => Tree.Of(("group", group), ("kind", kind));

    private static ObjectPlan Object(string kind, string name, Tree.Map spec) =>
        new()
        {
            ApiVersion = Group,
            Kind = kind,
            Name = name,
            Namespace = ArgoCdBuilder.Space,
            Spec = spec,
        };
}
