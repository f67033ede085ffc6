namespace Infra.Planning.Addresses.Space;

/// <summary>What addresses are given out for. Each has a pool of ranges in <c>addresses.yaml</c>.</summary>
public enum AddressUse
{
    /// <summary>Virtual networks with their subnets.</summary>
    Nodes,
    Pods,
    Services,
}

public static class AddressUses
{
    /// <summary>The key below <c>pools</c>.</summary>
    public static string Key(this AddressUse use) =>
        use switch
        {
            AddressUse.Nodes => "nodes",
            AddressUse.Pods => "pods",
            _ => "services",
        };
}
