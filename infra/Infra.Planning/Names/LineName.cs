namespace Infra.Planning.Names;

/// <summary>What people call a business line; a label on everything that is its own.</summary>
/// <remarks>Any text, so that a wrong name can be reported with its place; a plan holds valid ones only.</remarks>
public sealed record LineName(string Value)
{
    public bool IsValid => DnsLabel.IsValid(Value);

    public override string ToString() => Value;

    public static implicit operator LineName(string value) => new(value);
}
