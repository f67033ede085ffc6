namespace Infra.Planning.Names;

/// <summary>What people call a node pool. Azure's name for it also carries zone and generation.</summary>
/// <remarks>Any text, so that a wrong name can be reported with its place; a plan holds valid ones only.</remarks>
public sealed record PoolName(string Value)
{
    /// <summary>Of the name in Azure.</summary>
    public const int MaxPhysicalLength = 12;

    /// <summary>The same for a pool of Windows, whose machines carry it in names of their own.</summary>
    public const int MaxWindowsLength = 6;

    /// <summary>A small letter, then small letters and digits.</summary>
    public bool IsValid =>
        Value is [>= 'a' and <= 'z', ..] && Value.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    public override string ToString() => Value;

    public static implicit operator PoolName(string value) => new(value);
}
