namespace Infra.Review.Promotion;

/// <summary>Tells whether two texts are the same but for the name that each of them spells.</summary>
internal static class NameSpelling
{
    public static bool Same(ReadOnlySpan<char> left, string leftName, ReadOnlySpan<char> right, string rightName)
    {
        while (true)
        {
            var common = left.CommonPrefixLength(right);
            if (common == left.Length && common == right.Length)
            {
                return true;
            }

            // The names may begin alike, so the place of difference is up to a name's length behind their start.
            if (StartOfNames(left, leftName, right, rightName, common) is not { } start)
            {
                return false;
            }

            left = left[(start + leftName.Length)..];
            right = right[(start + rightName.Length)..];
        }
    }

    private static int? StartOfNames(
        ReadOnlySpan<char> left,
        string leftName,
        ReadOnlySpan<char> right,
        string rightName,
        int difference
    )
    {
        for (var start = difference; start >= 0 && difference - start <= leftName.CommonPrefix(rightName); start--)
        {
            if (
                left[start..].StartsWith(leftName, StringComparison.Ordinal)
                && right[start..].StartsWith(rightName, StringComparison.Ordinal)
            )
            {
                return start;
            }
        }

        return null;
    }

    private static int CommonPrefix(this string left, string right) => left.AsSpan().CommonPrefixLength(right);
}
