namespace Infra.Planning.Names;

/// <summary>A namespace of a cluster.</summary>
/// <remarks>Any text, so that a wrong name can be reported with its place; a plan holds valid ones only.</remarks>
public sealed record NamespaceName(string Value)
{
    /// <summary>Kubernetes keeps <c>default</c> and everything that begins with <c>kube-</c> to itself.</summary>
    public bool IsReserved => Value == "default" || Value.StartsWith("kube-", StringComparison.Ordinal);

    public bool IsValid => DnsLabel.IsValid(Value) && !IsReserved;

    public override string ToString() => Value;

    public static implicit operator NamespaceName(string value) => new(value);
}
