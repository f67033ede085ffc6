using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Settings;

namespace Infra.Planning.Topology;

/// <summary>A part of the company that runs workloads, apart from the others: its namespaces, its people, its quota.</summary>
public sealed record BusinessLine
{
    public BusinessLine(LineName name, LineSettings settings)
    {
        (Name, Settings) = (name, settings);
        Namespaces = [new(name.Value)];
    }

    public LineName Name { get; }

    public LineSettings Settings { get; }

    /// <summary>The one called like the line, where nothing is said.</summary>
    public Seq<NamespaceName> Namespaces { get; init; }

    public PodSecurity PodSecurity { get; init; } = PodSecurity.Restricted;
}

/// <summary>The Pod Security level that the line's namespaces enforce.</summary>
public enum PodSecurity
{
    Restricted,

    /// <summary>Lets containers run as root.</summary>
    Baseline,
}
