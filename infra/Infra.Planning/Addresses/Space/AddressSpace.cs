using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Space;

/// <summary>The address space that people declare in <c>addresses.yaml</c>. Pools may share ranges; no address is given twice.</summary>
public sealed record AddressSpace
{
    public static ConfigPath Root { get; } = ConfigPath.Root("addresses");

    public static AddressSpace Empty { get; } = new();

    public Seq<DeclaredRange> Nodes { get; init; }

    public Seq<DeclaredRange> Pods { get; init; }

    public Seq<DeclaredRange> Services { get; init; }

    /// <summary>In use elsewhere: on-premises, hub, peers. They may overlap each other and the pools.</summary>
    public Seq<TakenRange> Taken { get; init; }

    public Seq<DeclaredRange> Pool(AddressUse use) =>
        use switch
        {
            AddressUse.Nodes => Nodes,
            AddressUse.Pods => Pods,
            _ => Services,
        };

    public static ConfigPath PlaceOf(AddressUse use) => Root["pools"][use.Key()];
}

/// <summary>A range that blocks may be given from.</summary>
public sealed record DeclaredRange(Cidr Range, ConfigPath Place);

/// <param name="Reason">Who uses it, in the words of whoever declared it.</param>
public sealed record TakenRange(Cidr Range, string Reason, ConfigPath Place);
