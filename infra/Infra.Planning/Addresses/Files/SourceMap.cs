using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Files;

/// <summary>Where in a text: line and column count from 1.</summary>
public readonly record struct SourcePosition(int Line, int Column)
{
    public override string ToString() => $"line {Line}, column {Column}";
}

/// <summary>Finds the position of what a path names: of a value, or of the key of a list or a group.</summary>
public sealed class SourceMap
{
    private readonly SortedMap<SourcePosition> positions;
    private readonly SortedMap<SourcePosition> keys;

    /// <param name="keys">The keys whose values have positions of their own.</param>
    internal SourceMap(
        IEnumerable<KeyValuePair<string, SourcePosition>> positions,
        IEnumerable<KeyValuePair<string, SourcePosition>> keys
    ) => (this.positions, this.keys) = (new(positions), new(keys));

    /// <summary>What is not there has the position of the nearest group around it, and none outside of the file.</summary>
    /// <param name="path">As a diagnostic spells it: <c>addresses:pools.pods[0]</c>.</param>
    /// <param name="ofKey">The position of the key itself, whatever its value.</param>
    public SourcePosition? Locate(string path, bool ofKey = false)
    {
        if (ofKey && keys.TryGetValue(path, out var key))
        {
            return key;
        }

        for (var text = path; text.Length > 0; text = text[..Math.Max(0, text.LastIndexOfAny(['.', '[', ':']))])
        {
            if (positions.TryGetValue(text, out var position) || positions.TryGetValue(text + ":", out position))
            {
                return position;
            }
        }

        return null;
    }
}
