namespace Infra.Planning.Names;

/// <summary>What people call a cluster. The names of everything around it are made from it.</summary>
/// <remarks>Any text, so that a wrong name can be reported with its place; a plan holds valid ones only.</remarks>
public sealed record ClusterName(string Value)
{
    /// <summary>Leaves room for the prefixes and suffixes of all names made from it; the tightest is a DNS prefix.</summary>
    public const int MaxLength = 40;

    public bool IsValid => DnsLabel.IsValid(Value) && Value.Length <= MaxLength;

    public override string ToString() => Value;

    public static implicit operator ClusterName(string value) => new(value);
}
