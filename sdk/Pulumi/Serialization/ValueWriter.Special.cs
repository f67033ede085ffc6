using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Outputs, resources, assets and JSON.</summary>
internal sealed partial class ValueWriter
{
    private static readonly WireFeatures Flat = new(Secrets: false, ResourceReferences: false, OutputValues: false);

    private WireFeatures Now => flattening > 0 ? Flat : features;

    private bool WriteOutput(IOutput output)
    {
        if (output.Data is not { } data)
        {
            Pending.Add(output);
            return Null();
        }
        Resources = OutputData.Union(Resources, data.Resources);
        SawUnknown |= !data.IsKnown;
        SawSecret |= data.IsSecret;
        if (Now.OutputValues && !(data.IsKnown && !data.IsSecret && data.Resources.IsEmpty))
        {
            return WriteOutputValue(data);
        }
        if (!data.IsKnown)
        {
            return Unknown();
        }
        if (!data.IsSecret || !Now.Secrets)
        {
            return Write(data.Boxed);
        }
        var mark = buffer.Length;
        var present = Entry("value", data.Boxed);
        return present ? Sign(Signatures.Secret, mark) : Null();
    }

    private bool WriteOutputValue(OutputData data)
    {
        // Inside an output value, nested outputs are sent in the ordinary form.
        var inner = new ValueWriter(buffer, features with { OutputValues = false });
        var mark = buffer.Length;
        if (data.IsKnown)
        {
            var valueMark = buffer.Length;
            inner.Write(data.Boxed);
            buffer.Enclose(WireFormat.EntryValue, valueMark);
            buffer.Text(WireFormat.EntryKey, "value");
            buffer.Enclose(WireFormat.StructField, valueMark);
        }
        Pending.AddRange(inner.Pending);
        Resources = OutputData.Union(Resources, inner.Resources);
        if (data.IsSecret)
        {
            Entry("secret", true);
        }
        if (UrnsOf(data.Resources) is { Length: > 0 } urns)
        {
            Entry("dependencies", urns);
        }
        return Sign(Signatures.OutputValue, mark);
    }

    private string[] UrnsOf(IReadOnlyCollection<Resource> resources)
    {
        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in Dependencies.Expand(resources, of: null))
        {
            if (resource.Urn.Data is not { } urn)
            {
                Pending.Add(resource.Urn);
            }
            else if (urn.Value is { Length: > 0 } text)
            {
                urns.Add(text);
            }
        }
        return [.. urns];
    }

    private bool WriteResource(Resource resource)
    {
        if (!Now.OutputValues)
        {
            // A reference names its resource itself where output values are understood.
            Resources = Resources.Add(resource);
        }
        var id = (resource as CustomResource)?.Id;
        var idData = id?.Data;
        if (resource.Urn.Data is not { } urn || (id is not null && idData is null))
        {
            // Both, whatever they are by now: what came in this moment must be written by another attempt.
            Pending.Add(resource.Urn);
            if (id is not null)
            {
                Pending.Add(id);
            }
            return Null();
        }
        if (!Now.ResourceReferences)
        {
            return id is null ? Write(urn.Value) : WriteOutput(id);
        }
        var mark = buffer.Length;
        Entry("urn", urn.Value);
        if (idData is not null)
        {
            // The empty text is an unknown id, except to the engine's code for providers.
            var unknown = resource is ProviderResource ? Signatures.Unknown : "";
            Entry("id", idData.IsKnown ? idData.Value : unknown);
        }
        return Sign(Signatures.Resource, mark);
    }

    private bool WriteAsset(AssetOrArchive asset)
    {
        var mark = buffer.Length;
        Field(asset.Key, asset.Value);
        return Sign(asset.Signature, mark);
    }

    private bool WriteJson(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return Write(element.GetString());
            case JsonValueKind.Number:
                return Number(element.GetDouble());
            case JsonValueKind.True:
            case JsonValueKind.False:
                return Write(element.GetBoolean());
            case JsonValueKind.Array:
                return WriteList(element.EnumerateArray().Select(item => (object)item).ToArray());
            case JsonValueKind.Object:
                var members = new Dictionary<string, object>();
                foreach (var member in element.EnumerateObject())
                {
                    members[member.Name] = member.Value;
                }
                return WriteDictionary(members);
            default:
                return Null();
        }
    }

    /// <summary>
    /// One JSON text of a whole value. What is secret, unknown or dependent at any depth makes the text so: inside
    /// the text nobody would see the marks.
    /// </summary>
    private bool WriteAsJson(object? value)
    {
        var outer = (SawUnknown, SawSecret);
        (SawUnknown, SawSecret) = (false, false);
        flattening++;
        var mark = buffer.Length;
        var pendingBefore = Pending.Count;
        var present = Write(value);
        flattening--;
        var (unknown, secret) = (SawUnknown, SawSecret);
        (SawUnknown, SawSecret) = (outer.SawUnknown || unknown, outer.SawSecret || secret);
        if (!present || Pending.Count > pendingBefore)
        {
            buffer.ReturnTo(mark);
            return Null();
        }
        var text = unknown ? null : JsonText.Of(WireValue.OfValue(buffer.Since(mark)));
        buffer.ReturnTo(mark);
        return WriteOutput(
            new Output<string?>(new OutputData<string?>(text, !unknown, secret, OutputData.NoResources))
        );
    }

    private bool Unknown()
    {
        buffer.Text(WireFormat.StringValue, Signatures.Unknown);
        return true;
    }

    private bool Sign(string signature, int mark)
    {
        Entry(Signatures.Key, signature);
        buffer.Enclose(WireFormat.StructValue, mark);
        return true;
    }
}
