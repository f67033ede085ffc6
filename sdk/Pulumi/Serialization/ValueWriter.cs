using System.Collections;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>What the receiver of values understands.</summary>
internal sealed record WireFeatures(bool Secrets, bool ResourceReferences, bool OutputValues);

/// <summary>
/// Writes .NET values as the body of google.protobuf.Value. Outputs that are still pending are gathered and written
/// as nothing: the caller waits for them and writes again.
/// </summary>
internal sealed partial class ValueWriter(WireBuffer buffer, WireFeatures features)
{
    // No real value is this deep without a loop; from here on each container is watched.
    private const int SuspiciousDepth = 1000;
    private const int ShownPathLength = 8;

    private readonly List<(string? Name, int Index)> path = [];
    private readonly HashSet<object> deepContainers = new(ReferenceEqualityComparer.Instance);

    /// <summary>While positive, outputs are written as their bare values and their flags go to the whole.</summary>
    private int flattening;

    public List<IOutput> Pending { get; } = [];

    /// <summary>Resources met since the caller set this last.</summary>
    public ImmutableHashSet<Resource> Resources { get; set; } = OutputData.NoResources;

    public bool SawUnknown { get; private set; }

    private bool SawSecret { get; set; }

    /// <summary>Writes one value; false when it is null, which members of objects leave out.</summary>
    public bool Write(object? value)
    {
        if (!DeepStack.HasRoom)
        {
            return WriteOnFreshStack(value);
        }
        return path.Count > SuspiciousDepth && value is not null ? WriteWatched(value) : WriteKind(value);
    }

    private bool WriteWatched(object value)
    {
        if (!deepContainers.Add(value))
        {
            throw Error("holds a value that contains itself");
        }
        var present = WriteKind(value);
        deepContainers.Remove(value);
        return present;
    }

    private bool WriteKind(object? value)
    {
        switch (value)
        {
            case null:
                return Null();
            case string text:
                buffer.Text(WireFormat.StringValue, text);
                return true;
            case bool flag:
                buffer.Byte(flag ? (byte)1 : (byte)0);
                buffer.Byte(WireFormat.BoolValue);
                return true;
            case int number:
                return Number(number);
            case double number:
                return Number(number);
            case IInput input:
                return Write(input.Content);
            case IOutput output:
                return WriteOutput(output);
            case InputArgs args:
                return WriteArgs(args);
            case IMapEntries map:
                return WriteMap(map);
            case IUnion union:
                return Write(union.Value);
            case JsonElement element:
                return WriteJson(element);
            case JsonDocument document:
                return WriteJson(document.RootElement);
            case AssetOrArchive asset:
                return WriteAsset(asset);
            case Resource resource:
                return WriteResource(resource);
            case IEnumerable<KeyValuePair<string, object?>> entries:
                return WriteSorted([.. entries.Select(entry => (entry.Key, entry.Value))]);
            case IDictionary dictionary:
                return WriteDictionary(dictionary);
            case IList list:
                return WriteList(list);
            default:
                return WriteOther(value);
        }
    }

    private bool WriteOnFreshStack(object? value) => DeepStack.OnFreshStack(() => Write(value));

    private bool Null()
    {
        buffer.Byte(0);
        buffer.Byte(WireFormat.NullValue);
        return false;
    }

    private bool Number(double number)
    {
        buffer.Double(number);
        buffer.Byte(WireFormat.NumberValue);
        return true;
    }

    private bool WriteArgs(InputArgs args)
    {
        if (args is IDictionaryArgs dictionary)
        {
            return Write(dictionary.Entries);
        }
        var members = Members.OfArgs(args.GetType());
        var mark = buffer.Length;
        for (var i = members.Length - 1; i >= 0; i--)
        {
            Member(members[i], args);
        }
        buffer.Enclose(WireFormat.StructValue, mark);
        return true;
    }

    /// <summary>Writes an [Input] member as a field of a Struct; false when it is left out.</summary>
    public bool Member(InputMember member, object owner)
    {
        var value = member.Read(owner);
        if (value is null && member.IsRequired)
        {
            path.Add((member.Name, 0));
            throw Error("is required but is not set");
        }
        return Field(member.Name, value, member.IsJson);
    }

    public bool Field(string name, object? value, bool asJson = false)
    {
        if (value is null)
        {
            return false;
        }
        path.Add((name, 0));
        var present = Entry(name, value, asJson);
        path.RemoveAt(path.Count - 1);
        return present;
    }

    private bool Entry(string name, object? value, bool asJson = false)
    {
        var mark = buffer.Length;
        var present = asJson ? WriteAsJson(value) : Write(value);
        if (present)
        {
            buffer.Enclose(WireFormat.EntryValue, mark);
            buffer.Text(WireFormat.EntryKey, name);
            buffer.Enclose(WireFormat.StructField, mark);
        }
        else
        {
            buffer.ReturnTo(mark);
        }
        return present;
    }

    private bool WriteDictionary(IDictionary dictionary)
    {
        var entries = new List<(string, object?)>(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            entries.Add(
                entry.Key is string key
                    ? (key, entry.Value)
                    : throw Error($"is a dictionary with keys of type {entry.Key.GetType().Name}; use text keys")
            );
        }
        return WriteSorted([.. entries]);
    }

    private bool WriteMap(IMapEntries map)
    {
        var entries = new (string Key, object? Value)[map.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = (map.KeyAt(i), map.ValueAt(i));
        }
        return WriteSorted(entries);
    }

    private bool WriteSorted((string Key, object? Value)[] entries)
    {
        Array.Sort(entries, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        var mark = buffer.Length;
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            if (i == 0 || entries[i - 1].Key != entries[i].Key)
            {
                Field(entries[i].Key, entries[i].Value);
            }
            else if (entries[i - 1].Value is IInput first && entries[i].Value is IInput second)
            {
                RefuseDifferent(entries[i].Key, first.AsOutput(), second.AsOutput());
            }
        }
        buffer.Enclose(WireFormat.StructValue, mark);
        return true;
    }

    /// <summary>A key may come twice in a map that is put together, with the same value.</summary>
    private void RefuseDifferent(string key, IOutput first, IOutput second)
    {
        if (first.Data is not { } one || second.Data is not { } other)
        {
            Pending.AddRange([first, second]);
        }
        else if (!Equals(one.Boxed, other.Boxed))
        {
            throw Error($"has the key '{key}' twice with different values");
        }
    }

    private bool WriteList(IList list)
    {
        var mark = buffer.Length;
        for (var i = CountOf(list) - 1; i >= 0; i--)
        {
            path.Add((null, i));
            var itemMark = buffer.Length;
            Write(list[i]);
            buffer.Enclose(WireFormat.ListItem, itemMark);
            path.RemoveAt(path.Count - 1);
        }
        buffer.Enclose(WireFormat.ListValue, mark);
        return true;
    }

    // A default ImmutableArray is an empty list. It refuses Count, and its hash code is 0.
    private static int CountOf(IList list) =>
        list is IStructuralComparable and not Array && list.GetHashCode() == 0 ? 0 : list.Count;

    private bool WriteOther(object value)
    {
        var type = value.GetType();
        if (value is Enum && Enum.GetUnderlyingType(type) == typeof(int))
        {
            return Number((int)value);
        }
        if (EnumTypes.Unwrapper(type) is { } unwrap)
        {
            return Write(unwrap(value));
        }
        if (type.IsDefined(typeof(OutputTypeAttribute), inherit: false))
        {
            var members = Members.OfOutputType(type);
            var mark = buffer.Length;
            for (var i = members.Length - 1; i >= 0; i--)
            {
                Field(members[i].Name, members[i].Read(value));
            }
            buffer.Enclose(WireFormat.StructValue, mark);
            return true;
        }
        return value switch
        {
            ValueTuple => Null(),
            Task => throw Error("is a Task; wrap it in Output.Create"),
            _ => throw Error(
                $"is of type {type.FullName}, which cannot be sent; use bool, int, double, string, an args class, "
                    + "a list, a dictionary with text keys, or an Input or Output of those"
            ),
        };
    }

    private RunException Error(string problem)
    {
        var place = new StringBuilder();
        foreach (var (name, index) in path.Take(ShownPathLength))
        {
            place.Append(
                name is null ? $"[{index}]"
                : place.Length == 0 ? name
                : $".{name}"
            );
        }
        var rest = path.Count > ShownPathLength ? "…" : "";
        return new RunException($"Property '{place}{rest}' {problem}.");
    }
}
