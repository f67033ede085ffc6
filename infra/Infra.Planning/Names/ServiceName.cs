namespace Infra.Planning.Names;

/// <summary>A Service of a namespace. Its pods carry the same name in the label <c>app.kubernetes.io/name</c>.</summary>
/// <remarks>Any text, so that a wrong name can be reported with its place; a plan holds valid ones only.</remarks>
public sealed record ServiceName(string Value)
{
    public bool IsValid => DnsLabel.IsValid(Value);

    public override string ToString() => Value;

    public static implicit operator ServiceName(string value) => new(value);
}
