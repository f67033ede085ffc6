using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>Why a protected resource cannot be deleted, and what has to be said first.</summary>
internal static class Protection
{
    private const string Line = "infra/line";

    public static ChangeReason ReasonFor(Resource resource) =>
        LineOf(resource) is { } line
            ? new(
                Path: null,
                Impact.Impossible,
                $"the line {line} is removed, and nothing says what becomes of its namespaces; the engine refuses",
                $"deploy infra:lines.{line}.leaving with namespaces: retain or delete first",
                "Pulumi"
            )
            : new(
                Path: null,
                Impact.Impossible,
                "it is protected; the engine refuses to delete it",
                "take its protection away in a change of its own first",
                "Pulumi"
            );

    private static string? LineOf(Resource resource) =>
        resource.Inputs["metadata"] is ObjectValue metadata
        && metadata["labels"] is ObjectValue labels
        && labels[Line] is StringValue name
            ? name.Value
            : null;
}
