using System.IO.Enumeration;
using Infra.Review.Diff;

namespace Infra.Review.Budget;

/// <summary>A replacement or deletion that somebody answers for, until a day.</summary>
/// <param name="Urn">A URN, or a pattern: <c>*</c> stands for any text, <c>?</c> for one character.</param>
/// <param name="Action"><see cref="ChangeAction.Replace"/> or <see cref="ChangeAction.Delete"/>.</param>
/// <param name="Expires">The last day on which it holds.</param>
public sealed record Waiver(string Urn, ChangeAction Action, string Reason, string Owner, DateOnly Expires, Place Place)
{
    /// <summary>The stack that its URN names; null where the pattern leaves it open.</summary>
    public string? Stack =>
        Urn.Split("::") is [var start, _, ..] && start.StartsWith("urn:pulumi:", StringComparison.Ordinal)
            ? start["urn:pulumi:".Length..] is var name && name.AsSpan().ContainsAny('*', '?')
                ? null
                : name
            : null;

    public bool Covers(ResourceChange change) =>
        change.Action == Action && (Matches(change.Before?.Urn) || Matches(change.After?.Urn));

    private bool Matches(string? urn) =>
        urn is not null && FileSystemName.MatchesSimpleExpression(Urn, urn, ignoreCase: false);
}
