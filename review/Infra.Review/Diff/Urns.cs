namespace Infra.Review.Diff;

/// <summary>The parts of <c>urn:pulumi:STACK::PROJECT::TYPES::NAME</c>.</summary>
internal static class Urns
{
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>The URN without stack and project, by which resources of two stacks are matched.</summary>
    public static string Local(string urn)
    {
        var afterStack = urn.IndexOf("::", StringComparison.Ordinal);
        var afterProject = afterStack < 0 ? -1 : urn.IndexOf("::", afterStack + 2, StringComparison.Ordinal);
        return afterProject < 0 ? urn : urn[(afterProject + 2)..];
    }
}
