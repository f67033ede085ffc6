using Infra.Planning.AddOns;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>What the topology declares has a size in the config.</summary>
internal sealed class DeclaredIsSizedRule : Rule
{
    public override DiagnosticCode Code { get; } =
        new("INF201", Severity.Error, "something is declared, and has no size in the config");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        draft
            .Clusters.SelectMany(cluster => cluster.Declared.Pools)
            .Where(pool => !pool.Settings.IsGiven)
            .Select(pool => (pool.Settings.Path, Fix: $"add {pool.Name}: {{ size: Standard_D4ds_v5, min: 3, max: 6 }}"))
            .Concat(
                draft
                    .Topology.Lines.Where(line => !line.Settings.IsGiven)
                    .Select(line => (line.Settings.Path, Fix: $"add {line.Name} with its owners and quotas"))
            )
            .Concat(draft.Topology.Lines.Where(draft.IsSound).SelectMany(Unsized))
            .Concat(
                draft
                    .Topology.AddOns.Where(addOn => addOn.Common.State == AddOnState.NotGiven)
                    .Select(addOn =>
                        (
                            addOn.Common.Path,
                            Fix: $"add {addOn.Name}: false to do without it, or its settings in its place"
                        )
                    )
            )
            .Where(missing => draft.IsSound(missing.Path))
            .Select(missing => Broken(missing.Path, "is declared in the topology, but has no size here", missing.Fix));

    private static IEnumerable<(ConfigPath Path, string Fix)> Unsized(BusinessLine line) =>
        line
            .Namespaces.Where(name => !line.Settings.Quotas.ContainsKey(name.Value))
            .Select(name =>
                (line.Settings.Path["quotas"][name.Value], $"add {name}: {{ cpu: 4, memory: 16Gi, pods: 40 }}")
            );
}
