using Infra.Planning.AddOns;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Rules;

/// <summary>What the config sizes is declared in the topology: a name with a slip would otherwise do nothing.</summary>
internal sealed class SizedIsDeclaredRule : Rule
{
    public override DiagnosticCode Code { get; } =
        new("INF202", Severity.Error, "something has a size in the config, and is not declared");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        Pools(draft).Concat(Lines(draft)).Concat(Namespaces(draft)).Concat(AddOns(draft));

    private IEnumerable<Diagnostic> Pools(Draft draft) =>
        from cluster in draft.Clusters
        let declared = cluster.Declared.Pools.Select(pool => pool.Name.Value)
        from diagnostic in Surplus(cluster.Path["pools"], cluster.Settings.Pools.Keys, declared)
        select diagnostic;

    private IEnumerable<Diagnostic> Lines(Draft draft) =>
        Surplus(
            StackConfig.Root["lines"],
            draft.Topology.Settings.Lines.Keys,
            draft.Topology.Lines.Select(line => line.Name.Value)
        );

    private IEnumerable<Diagnostic> Namespaces(Draft draft) =>
        from line in draft.Topology.Lines
        let declared = line.Namespaces.Select(name => name.Value)
        from diagnostic in Surplus(line.Settings.Path["quotas"], line.Settings.Quotas.Keys, declared)
        select diagnostic;

    private IEnumerable<Diagnostic> AddOns(Draft draft) =>
        draft
            .Topology.Settings.AddOns.All.Where(settings => settings.State != AddOnState.NotGiven)
            .Where(settings => draft.Topology.AddOns.All(addOn => addOn.Common.Path != settings.Path))
            .Select(settings =>
                Broken(settings.Path, "is not declared in the topology", "declare it there, or remove it")
            );

    private IEnumerable<Diagnostic> Surplus(
        ConfigPath place,
        IEnumerable<string> sized,
        IEnumerable<string> declared
    ) =>
        sized
            .Except(declared)
            .Select(name => Broken(place[name], "is not declared in the topology", Spelling.Mend(name, declared)));
}
