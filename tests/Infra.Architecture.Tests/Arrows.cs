using System.Collections.Immutable;

namespace Infra.Architecture.Tests;

/// <summary>Who may know whom (docs/architecture.md). Every rule gives its violations as sentences, none when held.</summary>
internal static class Arrows
{
    /// <summary>Product project → the product projects that it may reference itself.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Allowed = new Dictionary<
        string,
        ImmutableArray<string>
    >
    {
        ["Infra.Planning"] = [],
        ["Infra.Components"] = ["Infra.Planning"],
        ["Infra.Stacks"] = ["Infra.Components", "Infra.Planning"],
        ["Infra.Review"] = [],
        ["Infra.Recorder"] = ["Infra.Review"],
        ["Infra.Live"] = ["Infra.Review"],
        ["Infra.Cli"] = ["Infra.Review", "Infra.Recorder", "Infra.Live", "Infra.Planning"],
    }.ToImmutableDictionary();

    /// <summary>Each project of ours references only the projects the design gives it.</summary>
    public static IEnumerable<string> Beyond(IEnumerable<ProjectFile> projects) =>
        from project in projects
        where IsOurProduct(project)
        from reference in project.Projects
        let name = System.IO.Path.GetFileNameWithoutExtension(reference)
        where !IsPulumi(name) && !MayReference(project, name)
        select $"{project.Path} references {name}";

    /// <summary>What a project's name promises not to know, whatever way the reference takes.</summary>
    public static IEnumerable<string> ReachingPulumi(IReadOnlyCollection<ProjectFile> projects) =>
        from project in projects
        where IsUnder(project, "review") || IsUnder(project, "cli") || project.Name == "Infra.Planning"
        from reached in Closure(project, projects)
        where IsPulumi(reached)
        select $"{project.Path} reaches {reached}";

    public static IEnumerable<string> ReachingInfraFromReview(IReadOnlyCollection<ProjectFile> projects) =>
        from project in projects
        where IsUnder(project, "review")
        from reference in project.Projects
        where reference.StartsWith("infra/", StringComparison.Ordinal)
        select $"{project.Path} references {reference}";

    /// <summary>Planning is pure: one package, no project.</summary>
    public static IEnumerable<string> PlanningBeyondYaml(IEnumerable<ProjectFile> projects) =>
        from project in projects
        where project.Name == "Infra.Planning"
        from reference in project.Projects.Concat(project.Packages)
        where reference != "YamlDotNet"
        select $"{project.Path} references {reference}";

    /// <summary>Product never leans on tests or benchmarks.</summary>
    public static IEnumerable<string> ProductOnTests(IEnumerable<ProjectFile> projects) =>
        from project in projects
        where !IsUnder(project, "tests") && !IsUnder(project, "bench")
        from reference in project.Projects
        where
            reference.StartsWith("tests/", StringComparison.Ordinal)
            || reference.StartsWith("bench/", StringComparison.Ordinal)
        select $"{project.Path} references {reference}";

    /// <summary>The bundled packages stand for the official ones, which know nothing of this product.</summary>
    public static IEnumerable<string> SdkOnProduct(IEnumerable<ProjectFile> projects) =>
        from project in projects
        where IsUnder(project, "sdk")
        from reference in project.Projects
        where !reference.StartsWith("sdk/", StringComparison.Ordinal)
        select $"{project.Path} references {reference}";

    private static bool IsOurProduct(ProjectFile project) =>
        IsUnder(project, "infra")
        || IsUnder(project, "stacks")
        || IsUnder(project, "review")
        || IsUnder(project, "cli");

    private static bool IsUnder(ProjectFile project, string folder) =>
        project.Path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static bool IsPulumi(string name) =>
        name == "Pulumi" || name.StartsWith("Pulumi.", StringComparison.Ordinal);

    private static bool MayReference(ProjectFile project, string name) =>
        Allowed.TryGetValue(project.Name, out var allowed) && allowed.Contains(name);

    private static HashSet<string> Closure(ProjectFile start, IReadOnlyCollection<ProjectFile> projects)
    {
        var byPath = projects.ToDictionary(project => project.Path);
        var names = new HashSet<string>();
        var waiting = new Stack<ProjectFile>([start]);
        while (waiting.TryPop(out var project))
        {
            names.UnionWith(project.Packages);
            foreach (var reference in project.Projects)
            {
                if (
                    names.Add(System.IO.Path.GetFileNameWithoutExtension(reference))
                    && byPath.TryGetValue(reference, out var next)
                )
                {
                    waiting.Push(next);
                }
            }
        }

        return names;
    }
}
