namespace Infra.Planning.Settings.Reading;

/// <summary>Finds the word that somebody meant.</summary>
internal static class Spelling
{
    /// <summary>As keys and choices are spelt: with a small first letter.</summary>
    public static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>What to do about an unknown word: the one that was meant, or the choice there is.</summary>
    public static string Mend(string word, IEnumerable<string> known)
    {
        var words = known.Order(StringComparer.Ordinal).ToList();
        return Nearest(word, words) is { } meant ? $"write {meant}"
            : words.Count == 0 ? "remove it"
            : $"remove it, or write one of {string.Join(", ", words)}";
    }

    /// <summary>The known word with the fewest slips of the finger, at most one for every three letters.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) =>
        known
            .Select(candidate => (Word: candidate, Slips: Slips(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(candidate => candidate.Slips <= Math.Max(1, Math.Max(word.Length, candidate.Word.Length) / 3))
            .OrderBy(candidate => candidate.Slips)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();

    /// <summary>Letters added, dropped, changed or swapped with their neighbour (optimal string alignment).</summary>
    private static int Slips(string from, string to)
    {
        if (Math.Abs(from.Length - to.Length) > to.Length)
        {
            return int.MaxValue;
        }

        var cost = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                cost[i, j] = Math.Min(i, j) == 0 ? Math.Max(i, j) : Cheapest(i, j);
            }
        }

        return cost[from.Length, to.Length];

        int Cheapest(int i, int j)
        {
            var change = from[i - 1] == to[j - 1] ? 0 : 1;
            var cheapest = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + change);
            var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            return swapped ? Math.Min(cheapest, cost[i - 2, j - 2] + 1) : cheapest;
        }
    }
}
