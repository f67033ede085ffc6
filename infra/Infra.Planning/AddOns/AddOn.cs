using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>
/// A service of the platform that runs in its clusters. The topology declares which there are; the config sizes each, or
/// leaves it out of a stack with <c>false</c>.
/// </summary>
public abstract record AddOn
{
    private protected AddOn() { }

    /// <summary>The key below <c>infra:addOns</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What every add-on's settings have.</summary>
    public abstract AddOnSettings Common { get; }

    /// <summary>What others get from it.</summary>
    public virtual Seq<Capability> Provides => [];

    /// <summary>What it cannot be without; it comes after whoever provides it.</summary>
    public virtual Seq<Capability> Requires => [];

    /// <summary>What it makes use of where it is there; then it comes after it.</summary>
    public virtual Seq<Capability> Uses => [];

    /// <summary>True where one serves the whole stack; false where every cluster has its own.</summary>
    public virtual bool IsOncePerStack => false;
}

/// <summary>What an add-on can give to another.</summary>
public enum Capability
{
    /// <summary>Certificates, and the issuers that sign them.</summary>
    Certificates,

    /// <summary>Entries in DNS for what the edge serves.</summary>
    Names,

    /// <summary>The way in for what has a host name.</summary>
    Edge,

    /// <summary>Images of the business lines.</summary>
    Registry,

    /// <summary>The source code of the business lines, and word of its changes.</summary>
    Source,

    /// <summary>Builds and deliveries.</summary>
    Pipelines,

    /// <summary>Keeping a cluster as a repository says.</summary>
    GitOps,

    /// <summary>Measuring what asks to be measured.</summary>
    Metrics,

    /// <summary>A look into clusters for people.</summary>
    Console,

    /// <summary>Faults on purpose.</summary>
    Chaos,

    /// <summary>Clusters inside a cluster.</summary>
    VirtualClusters,
}
