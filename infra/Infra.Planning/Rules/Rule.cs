using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>One thing that has to hold. One rule is one class, one code and one test class.</summary>
internal abstract class Rule
{
    public abstract DiagnosticCode Code { get; }

    public abstract IEnumerable<Diagnostic> Check(Draft draft);

    protected Diagnostic Broken(ConfigPath place, string message, string fix) => Code.At(place, message, fix);
}

/// <summary>A rule on one cluster that the stack makes. Looked at when all that its config says is sound.</summary>
internal abstract class ClusterRule : Rule
{
    public sealed override IEnumerable<Diagnostic> Check(Draft draft) => draft.SoundClusters.SelectMany(Check);

    protected abstract IEnumerable<Diagnostic> Check(AksDraft cluster);
}

/// <summary>A rule on one declared node pool, looked at when its config is sound.</summary>
internal abstract class PoolRule : Rule
{
    public sealed override IEnumerable<Diagnostic> Check(Draft draft) =>
        from cluster in draft.Clusters
        from pool in cluster.Declared.Pools
        where draft.IsSound(pool)
        from diagnostic in Check(pool, cluster)
        select diagnostic;

    protected abstract IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster);
}

/// <summary>A rule on one business line, looked at when its config is sound.</summary>
internal abstract class LineRule : Rule
{
    public sealed override IEnumerable<Diagnostic> Check(Draft draft) =>
        from line in draft.Topology.Lines
        where draft.IsSound(line)
        from diagnostic in Check(line)
        select diagnostic;

    protected abstract IEnumerable<Diagnostic> Check(BusinessLine line);
}
