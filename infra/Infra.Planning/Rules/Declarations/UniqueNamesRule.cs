using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>Nothing is declared twice under one name.</summary>
internal sealed class UniqueNamesRule : Rule
{
    public override DiagnosticCode Code { get; } = new("INF206", Severity.Error, "a name is declared twice");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        Twice(draft.Topology.Clusters, cluster => cluster.Settings.Name.Value, cluster => cluster.Settings.Path)
            .Concat(
                draft.Topology.Clusters.SelectMany(cluster =>
                    Twice(cluster.Pools, pool => pool.Name.Value, pool => pool.Settings.Path)
                )
            )
            .Concat(Twice(draft.Topology.Lines, line => line.Name.Value, line => line.Settings.Path))
            .Concat(
                Twice(
                    draft.Topology.Lines.SelectMany(line => line.Namespaces, (line, name) => (line, name)),
                    pair => pair.name.Value,
                    pair => pair.line.Settings.Path["quotas"][pair.name.Value]
                )
            );

    private IEnumerable<Diagnostic> Twice<T>(IEnumerable<T> items, Func<T, string> name, Func<T, ConfigPath> place) =>
        items
            .GroupBy(name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group =>
                Broken(place(group.Last()), $"'{group.Key}' is declared {group.Count()} times", "rename all but one")
            );
}
