using Infra.Review.Diff;
using Infra.Review.Reading;

namespace Infra.Review.Policies;

/// <summary>How much a finding of a policy weighs. Errors refuse.</summary>
public enum PolicySeverity
{
    Off,
    Info,
    Warning,
    Error,
}

/// <summary>One place that breaks a policy.</summary>
/// <param name="Path">Into the inputs; the root where the resource as a whole does.</param>
/// <param name="Message">A clause about that place. It never holds a secret.</param>
public sealed record Violation(string Urn, PropertyPath Path, string Message);

/// <summary>
/// One rule that any graph can be held to: a recorded plan, a preview or an exported state. It is silent where a value
/// that it needs is not known.
/// </summary>
/// <param name="id">INF6xx.</param>
/// <param name="severity">Unless the configuration says otherwise.</param>
/// <param name="title">A clause in small letters that says what is wrong.</param>
/// <param name="fix">What to write instead.</param>
public abstract class Policy(string id, PolicySeverity severity, string title, string fix)
{
    public string Id { get; } = id;

    public PolicySeverity Severity { get; } = severity;

    public string Title { get; } = title;

    public string Fix { get; } = fix;

    public abstract IEnumerable<Violation> Check(Estate estate);
}

/// <summary>A policy on each AKS cluster by itself.</summary>
public abstract class ClusterPolicy(string id, PolicySeverity severity, string title, string fix)
    : Policy(id, severity, title, fix)
{
    public sealed override IEnumerable<Violation> Check(Estate estate) =>
        estate.Clusters.Select(Check).OfType<Violation>();

    protected abstract Violation? Check(AksCluster cluster);
}

/// <summary>A policy on each node pool by itself.</summary>
public abstract class PoolPolicy(string id, PolicySeverity severity, string title, string fix)
    : Policy(id, severity, title, fix)
{
    public sealed override IEnumerable<Violation> Check(Estate estate) =>
        estate.Clusters.SelectMany(cluster => cluster.Pools).Select(Check).OfType<Violation>();

    protected abstract Violation? Check(Pool pool);
}

/// <summary>A policy on each object that makes Pods.</summary>
public abstract class WorkloadPolicy(string id, PolicySeverity severity, string title, string fix)
    : Policy(id, severity, title, fix)
{
    public sealed override IEnumerable<Violation> Check(Estate estate) =>
        estate.Workloads.SelectMany(workload => Check(workload, estate));

    protected abstract IEnumerable<Violation> Check(Workload workload, Estate estate);
}

/// <summary>A policy on each container, init containers included.</summary>
public abstract class ContainerPolicy(string id, PolicySeverity severity, string title, string fix)
    : Policy(id, severity, title, fix)
{
    public sealed override IEnumerable<Violation> Check(Estate estate) =>
        from workload in estate.Workloads
        from container in workload.AllContainers
        let violation = Check(container, workload)
        where violation is not null
        select violation;

    protected abstract Violation? Check(Field container, Workload workload);
}

/// <summary>A policy on each resource of one kind.</summary>
public abstract class ResourcePolicy(
    string id,
    PolicySeverity severity,
    string title,
    string fix,
    params (string Package, string Module, string Kind)[] kinds
) : Policy(id, severity, title, fix)
{
    public sealed override IEnumerable<Violation> Check(Estate estate) =>
        kinds
            .SelectMany(kind => estate.Of(kind.Package, kind.Module, kind.Kind))
            .SelectMany(inputs => Check(inputs, estate));

    protected abstract IEnumerable<Violation> Check(Field inputs, Estate estate);
}
