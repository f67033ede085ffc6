using System.Collections.Immutable;

namespace Infra.Planning.Settings.Reading;

/// <summary>
/// A group of keys while it is read. It remembers which keys were asked for, so that <see cref="Close"/> can report the
/// others with the nearest known one.
/// </summary>
internal sealed class Section(Setting setting)
{
    private readonly ImmutableArray<KeyValuePair<string, ConfigNode>> entries = (
        setting.Node as ConfigNode.Map ?? ConfigNode.Map.Empty
    ).Entries;

    private readonly List<string> known = [];

    public ConfigPath Path => setting.Path;

    /// <summary>The key that holds the group.</summary>
    public string Key => setting.Key;

    public T Required<T>(string key, Reader<T> reader)
    {
        if (Find(key) is not { } found)
        {
            setting.Report.Add(SettingsDiagnostics.Missing.At(Path[key], "is missing", $"add {key}: {reader.Example}"));
            return reader.StandIn;
        }

        return found.TryRead(reader, out var value) ? value : reader.StandIn;
    }

    public T Optional<T>(string key, Reader<T> reader, T fallback) =>
        Find(key)?.TryRead(reader, out var value) is true ? value : fallback;

    public T? Optional<T>(string key, Reader<T> reader)
        where T : class => Find(key)?.TryRead(reader, out var value) is true ? value : null;

    /// <summary>As <see cref="Optional{T}(string, Reader{T})"/>, for values that cannot be null themselves.</summary>
    public T? OptionalValue<T>(string key, Reader<T> reader)
        where T : struct => Find(key)?.TryRead(reader, out var value) is true ? value : null;

    /// <summary>
    /// Reports a condition between keys that does not hold. Where a key of the group is wrong already, there is nothing to
    /// compare.
    /// </summary>
    public void Check(bool holds, DiagnosticCode code, string key, string message, string fix)
    {
        if (!holds && !setting.Report.Any(diagnostic => diagnostic.Place.IsWithin(Path)))
        {
            setting.Report.Add(code.At(Path[key], message, fix));
        }
    }

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Close()
    {
        foreach (var (key, _) in entries)
        {
            if (!known.Contains(key))
            {
                setting.Report.Add(
                    SettingsDiagnostics.Unknown.At(Path[key], "is not a known key", Spelling.Mend(key, known))
                );
            }
        }
    }

    private Setting? Find(string key)
    {
        known.Add(key);
        foreach (var entry in entries)
        {
            if (entry.Key == key)
            {
                return setting.Child(key, entry.Value);
            }
        }

        return null;
    }
}
