using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>One thing that is broken on purpose, to see that the rest goes on.</summary>
/// <param name="Name">Unique in its cluster.</param>
internal abstract record Drill(string Name)
{
    /// <summary>All pods of the lines in one zone fail, then nobody reaches them.</summary>
    /// <param name="Zone">As nodes are labelled.</param>
    public sealed record LoseZone(string Name, string Zone, Seq<NamespaceName> Namespaces) : Drill(Name);

    /// <summary>All pods of one line are killed.</summary>
    public sealed record LosePods(string Name, BusinessLine Line) : Drill(Name);

    /// <summary>A line does not reach the one that it calls.</summary>
    /// <param name="From">The namespaces of the caller.</param>
    /// <param name="To">That of the service.</param>
    public sealed record Cut(string Name, Seq<NamespaceName> From, NamespaceName To, ServiceName Service) : Drill(Name);

    /// <summary>How many faults follow each other in it.</summary>
    public int Faults => this is LoseZone ? 2 : 1;
}
