using Infra.Review;

namespace Infra.Cli.Commands.Views;

/// <summary>A filter that nothing can match is a slip, not an empty answer.</summary>
internal static class ViewProblem
{
    public static Problem Unknown(string what, IEnumerable<string> known)
    {
        var names = known.Distinct().Order(StringComparer.Ordinal).ToList();
        return new Problem(
            "INF752",
            names.Count == 0
                ? $"there is no {what} in this plan, nor anything of that kind"
                : $"there is no {what} in this plan; write one of {string.Join(", ", names)}"
        );
    }
}
