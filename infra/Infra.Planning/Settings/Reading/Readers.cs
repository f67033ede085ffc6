using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Infra.Planning.Collections;

namespace Infra.Planning.Settings.Reading;

/// <summary>The scalars and the collections that settings are made of. Scalars are strict: nothing is converted.</summary>
internal static class Readers
{
    /// <summary>A whole number within limits, both included.</summary>
    public static Reader<int> Number(int min, int max)
    {
        return new($"{min}", min, TryRead);

        bool TryRead(Setting setting, out int value)
        {
            value = 0;
            if (SpellingOfNumber(setting.Node) is not { } spelling)
            {
                setting.ExpectedInstead("a whole number", WithoutQuotes(setting.Node) ?? $"{min}");
                return false;
            }

            if (!long.TryParse(spelling, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                var reason = $"{setting.Quote(spelling)} is not a whole number";
                setting.Add(SettingsDiagnostics.WrongValue, reason, $"write a number from {min} to {max}");
                return false;
            }

            if (number < min || number > max)
            {
                var (side, mend) = number < min ? ("below", $"{min} or more") : ("above", $"{max} or less");
                var limit = number < min ? min : max;
                setting.Add(SettingsDiagnostics.OutOfRange, $"{number} is {side} {limit}", $"write {mend}");
                return false;
            }

            value = (int)number;
            return true;
        }
    }

    public static Reader<bool> Flag { get; } = new("true", false, TryReadFlag);

    /// <summary>Text that a type of its own understands.</summary>
    /// <param name="what">The type with its article: <c>a VM size</c>.</param>
    public static Reader<T> Parsed<T>(string what, string example, T standIn, TryParse<T> parse)
    {
        return new(example, standIn, TryRead);

        bool TryRead(Setting setting, [MaybeNullWhen(false)] out T value)
        {
            value = default;
            if (setting.Text is not { } text)
            {
                setting.ExpectedInstead(what, setting.Node is ConfigNode.Number ? $"it in quotes: {example}" : example);
                return false;
            }

            if (parse(text, out value))
            {
                return true;
            }

            setting.Add(SettingsDiagnostics.WrongValue, $"{setting.Quote(text)} is not {what}", $"write {example}");
            return false;
        }
    }

    /// <summary>As <see cref="Parsed"/>, where a number needs no quotes.</summary>
    public static Reader<T> ParsedQuantity<T>(string what, string example, T standIn, TryParse<T> parse)
    {
        var reader = Parsed(what, example, standIn, parse);
        return reader with { TryRead = TryRead };

        bool TryRead(Setting setting, [MaybeNullWhen(false)] out T value) =>
            reader.TryRead(
                setting.Node is ConfigNode.Number(var spelling)
                    ? setting with
                    {
                        Node = new ConfigNode.Text(spelling),
                    }
                    : setting,
                out value
            );
    }

    /// <summary>One of the names of an enumeration, spelt with a small first letter.</summary>
    public static Reader<T> OneOf<T>()
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().ToDictionary(Spelling.Small, Enum.Parse<T>, StringComparer.Ordinal);
        return new(names.First().Key, names.First().Value, TryRead);

        bool TryRead(Setting setting, out T value)
        {
            value = default;
            if (setting.Text is not { } text)
            {
                setting.ExpectedInstead("a word", $"one of {string.Join(", ", names.Keys)}");
                return false;
            }

            if (names.TryGetValue(text, out value))
            {
                return true;
            }

            var mend = Spelling.Nearest(text, names.Keys) ?? $"one of {string.Join(", ", names.Keys)}";
            setting.Add(SettingsDiagnostics.WrongValue, $"{setting.Quote(text)} is no choice here", $"write {mend}");
            return false;
        }
    }

    public static Reader<Seq<T>> List<T>(Reader<T> item)
    {
        var example = $"[{item.Example}]";
        return new(example, [], TryRead);

        bool TryRead(Setting setting, out Seq<T> value)
        {
            value = [];
            if (setting.Node is not ConfigNode.List(var nodes))
            {
                setting.ExpectedInstead("a list", example);
                return false;
            }

            var items = new List<T>(nodes.Length);
            for (var i = 0; i < nodes.Length; i++)
            {
                if (setting.Child(i, nodes[i]).TryRead(item, out var read))
                {
                    items.Add(read);
                }
            }

            value = items.ToSeq();
            return true;
        }
    }

    /// <summary>Keys that people choose.</summary>
    public static Reader<SortedMap<T>> Map<T>(string exampleKey, Reader<T> item)
    {
        var example = $"{{ {exampleKey}: {item.Example} }}";
        return new(example, default, TryRead);

        bool TryRead(Setting setting, out SortedMap<T> value)
        {
            value = default;
            if (setting.Node is not ConfigNode.Map(var nodes))
            {
                setting.ExpectedInstead("a group of keys", example);
                return false;
            }

            var entries = new Dictionary<string, T>(StringComparer.Ordinal);
            foreach (var (key, node) in nodes)
            {
                if (setting.Child(key, node).TryRead(item, out var read))
                {
                    entries[key] = read;
                }
            }

            value = new(entries);
            return true;
        }
    }

    /// <summary>The same map, with at least one entry.</summary>
    public static Reader<SortedMap<T>> Filled<T>(Reader<SortedMap<T>> map)
    {
        return map with { TryRead = TryRead };

        bool TryRead(Setting setting, out SortedMap<T> value)
        {
            if (setting.Node is not ConfigNode.Map { Entries.IsEmpty: true })
            {
                return map.TryRead(setting, out value);
            }

            value = default;
            setting.Add(SettingsDiagnostics.Missing, "is empty", $"write {map.Example}");
            return false;
        }
    }

    /// <summary>A group of known keys.</summary>
    public static Reader<T> Group<T>(string example, Func<Section, T> bind)
    {
        var muted = new Setting(StackConfig.Root, "", ConfigNode.Map.Empty, IsSecret: false, []);
        return new(example, bind(new(muted)), TryRead);

        bool TryRead(Setting setting, [MaybeNullWhen(false)] out T value)
        {
            value = default;
            if (setting.Node is not ConfigNode.Map)
            {
                setting.ExpectedInstead("a group of keys", example);
                return false;
            }

            var section = new Section(setting);
            value = bind(section);
            section.Close();
            return true;
        }
    }

    private static bool TryReadFlag(Setting setting, out bool value)
    {
        value = setting.Node is ConfigNode.Flag(true) or ConfigNode.Untyped("true");
        if (value || setting.Node is ConfigNode.Flag or ConfigNode.Untyped("false"))
        {
            return true;
        }

        setting.ExpectedInstead("true or false", "true or false, without quotes");
        return false;
    }

    private static string? SpellingOfNumber(ConfigNode node) =>
        node switch
        {
            ConfigNode.Number(var spelling) => spelling,
            ConfigNode.Untyped(var spelling) => spelling,
            _ => null,
        };

    /// <summary>The mend for a number that somebody put in quotes.</summary>
    private static string? WithoutQuotes(ConfigNode node) =>
        node is ConfigNode.Text(var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? $"{number} without quotes"
            : null;
}

/// <summary>The usual shape of a parser.</summary>
internal delegate bool TryParse<T>(string text, [MaybeNullWhen(false)] out T value);
