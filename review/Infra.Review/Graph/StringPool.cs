using System.Text;

namespace Infra.Review.Graph;

/// <summary>
/// Gives one string for equal short UTF-8 texts. Property names and values such as <c>v1</c> come a hundred thousand
/// times in a large graph; kept once, they cost nothing.
/// </summary>
/// <remarks>
/// Threads share it without a lock. It forgets: a slot holds the last text that fell on it, and a race only makes one
/// string too many.
/// </remarks>
public sealed class StringPool
{
    public static readonly StringPool Shared = new();

    private const int LongestKept = 64;
    private readonly string?[] slots = new string?[4096];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return "";
        }

        if (utf8.Length > LongestKept)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        // FNV-1a: the texts are short, and a collision costs one string.
        var hash = 2166136261u;
        foreach (var unit in utf8)
        {
            hash = (hash ^ unit) * 16777619u;
        }

        ref var slot = ref slots[(hash ^ (hash >> 15)) & 4095];
        var kept = slot;
        if (kept is not null && Matches(kept, utf8))
        {
            return kept;
        }

        var made = Encoding.UTF8.GetString(utf8);
        slot = made;
        return made;
    }

    private static bool Matches(string text, ReadOnlySpan<byte> utf8) =>
        text.Length == utf8.Length && Ascii.Equals(utf8, text);
}
