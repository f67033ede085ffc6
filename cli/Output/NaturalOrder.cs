namespace Infra.Cli.Output;

/// <summary>Ordinal order in which runs of digits count as numbers: <c>pool-2</c> before <c>pool-10</c>.</summary>
internal static class NaturalOrder
{
    public static int Compare(string left, string right)
    {
        int i = 0,
            j = 0;
        while (i < left.Length && j < right.Length)
        {
            int order;
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                var leftDigits = Digits(left, ref i);
                var rightDigits = Digits(right, ref j);
                order = leftDigits.Length.CompareTo(rightDigits.Length);
                order = order != 0 ? order : leftDigits.SequenceCompareTo(rightDigits);
            }
            else
            {
                order = left[i++].CompareTo(right[j++]);
            }

            if (order != 0)
            {
                return order;
            }
        }

        var rest = (left.Length - i).CompareTo(right.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(left, right);
    }

    /// <summary>The run of digits without leading zeros, so that the longer one is the larger number.</summary>
    private static ReadOnlySpan<char> Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return text.AsSpan(start, at - start).TrimStart('0');
    }
}
