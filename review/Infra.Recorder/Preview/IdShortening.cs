using Infra.Review.Graph;

namespace Infra.Recorder.Preview;

/// <summary>
/// Turns the long symbolic texts of a run into the short ones of the graph, wherever they stand in a text:
/// <c>${cluster.id}</c> where only one resource has the name, else with its type, and with its parents' types where
/// even that is not enough. The result depends on the set of resources alone.
/// </summary>
internal sealed class IdShortening
{
    private readonly string urnStart;
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Type), int> typedNames = [];
    private readonly HashSet<string> urns;
    private readonly int longest;
    private readonly Func<Member, PropertyValue> member;
    private readonly Func<PropertyValue, PropertyValue> item;

    /// <param name="symbolic">The resources that have symbolic ids.</param>
    public IdShortening(string project, string stack, IReadOnlyCollection<Resource> symbolic)
    {
        urnStart = Urns.Of(stack, project, parent: "", type: "", name: "")[..^"::".Length];
        urns = new HashSet<string>(symbolic.Count, StringComparer.Ordinal);
        member = m => Apply(m.Value);
        item = Apply;
        foreach (var resource in symbolic)
        {
            urns.Add(resource.Urn);
            longest = Math.Max(longest, resource.Urn.Length);
            Count(names, resource.Name);
            Count(typedNames, (resource.Name, resource.Type));
        }
    }

    public ObjectValue Apply(ObjectValue value) => value.Select(member);

    public PropertyValue Apply(PropertyValue value) =>
        value switch
        {
            StringValue text => Apply(text),
            ObjectValue members => Apply(members),
            ListValue list => list.Select(item),
            ArchiveValue { Assets: { } assets } archive => archive with { Assets = Apply(assets) },
            AssetValue asset => asset with { Location = Apply(asset.Location) },
            ReferenceValue { Id: { } id } reference => reference with { Id = Apply(id) },
            _ => value,
        };

    /// <summary>The text itself if there is nothing to shorten.</summary>
    public string Apply(string text)
    {
        var at = text.IndexOf(SymbolicId.Opening, StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var (from, result) = (0, "");
        for (; at >= 0; at = text.IndexOf(SymbolicId.Opening, at, StringComparison.Ordinal))
        {
            at += SymbolicId.Opening.Length;
            if (Find(text, at) is var (end, name))
            {
                result += string.Concat(text.AsSpan(from, at - from), name);
                (from, at) = (end, end);
            }
        }

        return from == 0 ? text : string.Concat(result, text.AsSpan(from));
    }

    /// <summary>A resource's name may hold anything, so every possible end is tried.</summary>
    private (int End, string Name)? Find(string text, int from)
    {
        var window = text.AsSpan(from, Math.Min(longest, text.Length - from));
        for (
            var length = window.IndexOf(SymbolicId.Closing);
            length >= 0;
            length = Next(window, length + SymbolicId.Closing.Length)
        )
        {
            var opening = window[..length].LastIndexOf('(');
            if (opening < 0)
            {
                continue;
            }

            var name = window[..opening].ToString();
            var types = window[(opening + 1)..length].ToString();
            if (urns.Contains($"{urnStart}{types}::{name}"))
            {
                return (from + length + 1, ShortName(name, types));
            }
        }

        return null;
    }

    private static int Next(ReadOnlySpan<char> window, int from)
    {
        var next = window[from..].IndexOf(SymbolicId.Closing);
        return next < 0 ? -1 : from + next;
    }

    private string ShortName(string name, string types)
    {
        var type = types[(types.LastIndexOf('$') + 1)..];
        return names[name] == 1 ? name
            : typedNames[(name, type)] == 1 ? $"{name}({type})"
            : $"{name}({types})";
    }

    private StringValue Apply(StringValue text)
    {
        var applied = Apply(text.Value);
        return ReferenceEquals(applied, text.Value) ? text : new StringValue(applied);
    }

    private static void Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
