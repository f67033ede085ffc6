namespace Infra.Review.Diff;

/// <summary>What a change costs those who use the platform.</summary>
public enum Impact
{
    /// <summary>Nothing running is touched.</summary>
    Safe,

    /// <summary>Nodes are reimaged, Pods move or connections drop.</summary>
    Disruptive,

    /// <summary>Data, addresses or identities are lost.</summary>
    Destructive,

    /// <summary>The preview promises an update that the cloud or the API server refuses.</summary>
    Impossible,
}

/// <summary>One row of the tables: what a change of a property means.</summary>
/// <param name="Type">Type token; <c>*</c> at the end stands for any rest.</param>
/// <param name="Property">
/// Path without positions (<c>agentPoolProfiles[].vmSize</c>); it covers everything below it. <c>*</c>: any property.
/// </param>
/// <param name="Replaces">The provider plans a replacement.</param>
/// <param name="Reason">One clause, without a full stop.</param>
/// <param name="Way">How to do it in stages; empty where nothing special is needed.</param>
/// <param name="Source">Where this is known from.</param>
public sealed record ChangeRule(
    string Type,
    string Property,
    bool Replaces,
    Impact Impact,
    string Reason,
    string Way,
    string Source
)
{
    /// <summary>In the place of a property: the row is about the deletion of the resource.</summary>
    public const string Whole = "-";

    public bool Covers(string type, string pattern) => CoversType(type) && CoversPath(pattern);

    private bool CoversType(string type) =>
        Type.EndsWith('*') ? type.StartsWith(Type[..^1], StringComparison.Ordinal) : type == Type;

    private bool CoversPath(string pattern) =>
        Property == "*"
        || pattern.StartsWith(Property, StringComparison.Ordinal)
            && (pattern.Length == Property.Length || pattern[Property.Length] is '.' or '[');
}
