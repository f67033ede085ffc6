using Infra.Review.Graph;

namespace Infra.Review.Views.Reach;

/// <summary>What sort of thing talks.</summary>
public enum PartyKind
{
    Line,
    Platform,

    /// <summary>The name servers of the cluster.</summary>
    Dns,

    /// <summary>A namespace that the plan does not make, such as those of Kubernetes.</summary>
    Cluster,
    Outside,
}

/// <summary>A label of a Pod.</summary>
public readonly record struct Label(string Name, string Value)
{
    public override string ToString() => Value.Length > 0 ? $"{Name}={Value}" : Name;
}

/// <summary>Pods of one namespace that no policy tells apart, or addresses outside the cluster.</summary>
/// <param name="Space">The namespace; null for addresses.</param>
/// <param name="Labels">By name; none for the Pods that have none of those which policies ask for.</param>
public sealed record Party(Space? Space, ValueList<Label> Labels)
{
    private const string DnsLabel = "k8s-app=kube-dns";
    private const string OutsideName = "outside";

    public required PartyKind Kind { get; init; }

    /// <summary>Addresses: <c>10.0.0.0/8</c>, <c>10.0.0.0/8 but 10.1.0.0/16</c>; empty for all that nothing names.</summary>
    public string Range { get; init; } = "";

    public bool IsOutside => Space is null;

    /// <summary>The namespace, or <c>outside</c>.</summary>
    public string Group => Space?.Name ?? OutsideName;

    /// <summary><c>risk: app=risk</c>, <c>risk: other pods</c>, <c>outside: 10.0.0.0/8</c>.</summary>
    public string Text =>
        IsOutside ? $"{OutsideName}: {(Range.Length > 0 ? Range : "anywhere else")}"
        : Labels.IsEmpty ? $"{Group}: other pods"
        : $"{Group}: {string.Join(",", Labels)}";

    /// <summary>Whether a person who writes this word may mean the party: its namespace, line, kind or labels.</summary>
    public bool IsMeantBy(string word) =>
        string.Equals(word, Group, StringComparison.OrdinalIgnoreCase)
        || string.Equals(word, Space?.Line, StringComparison.OrdinalIgnoreCase)
        || string.Equals(word, $"{Kind}", StringComparison.OrdinalIgnoreCase)
        || Text.Contains(word, StringComparison.OrdinalIgnoreCase);

    internal static Party Of(Space space, ValueList<Label> labels, bool inPlan) =>
        new(space, labels)
        {
            Kind =
                space.Line is not null ? PartyKind.Line
                : inPlan ? PartyKind.Platform
                : space.Name == "kube-system" && labels.Any(label => $"{label}" == DnsLabel) ? PartyKind.Dns
                : PartyKind.Cluster,
        };

    internal static Party Outside(string range) => new(Space: null, []) { Kind = PartyKind.Outside, Range = range };
}
