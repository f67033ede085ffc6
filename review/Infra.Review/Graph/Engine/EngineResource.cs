using System.Text.Json;

namespace Infra.Review.Graph.Engine;

/// <summary>One resource as the engine writes it into states and previews.</summary>
internal static class EngineResource
{
    private const string ProviderPrefix = "pulumi:providers:";

    /// <summary>Null for what has no URN or no type.</summary>
    public static Resource? Read(JsonElement state)
    {
        if (
            Text(state, "urn") is not { } urn
            || !urn.StartsWith("urn:pulumi:", StringComparison.Ordinal)
            || urn.Split("::").Length < 4
            || Text(state, "type") is not { Length: > 0 } type
        )
        {
            return null;
        }

        var inputs = state.TryGetProperty("inputs", out var members) ? EngineValue.Members(members) : ObjectValue.Empty;
        var isProvider = type.StartsWith(ProviderPrefix, StringComparison.Ordinal);
        return new Resource
        {
            Urn = urn,
            Type = type,
            Name = urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..],
            Parent = Text(state, "parent"),
            Custom = Flag(state, "custom"),
            Id = Text(state, "id") is { Length: > 0 } id && !EngineValue.IsUnknown(id) ? id : null,
            Provider = Provider(state),
            Version = isProvider ? (inputs["version"] as StringValue)?.Value : null,
            Inputs = isProvider ? WithoutEngineMembers(inputs) : inputs,
            Dependencies = Texts(state, "dependencies").ToSortedSet(),
            PropertyDependencies = PropertyDependencies(state),
            Options = new ResourceOptions
            {
                Protect = Flag(state, "protect"),
                RetainOnDelete = Flag(state, "retainOnDelete"),
                External = Flag(state, "external"),
                DeletedWith = Text(state, "deletedWith"),
                Aliases = Texts(state, "aliases").ToSortedSet(),
                AdditionalSecretOutputs = Texts(state, "additionalSecretOutputs").ToSortedSet(),
                Timeouts = Timeouts(state),
            },
        };
    }

    /// <summary>The engine adds these to the settings of a provider.</summary>
    private static ObjectValue WithoutEngineMembers(ObjectValue inputs) =>
        ObjectValue.Of(inputs.Members.Where(member => member.Name is not ("__internal" or "version")));

    /// <summary>A reference to a provider is its URN and its id.</summary>
    private static string? Provider(JsonElement state) =>
        Text(state, "provider") is { Length: > 0 } reference
        && reference.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var end
            ? reference[..end]
            : null;

    private static ValueList<PropertyDependency> PropertyDependencies(JsonElement state) =>
        state.TryGetProperty("propertyDependencies", out var members) && members.ValueKind == JsonValueKind.Object
            ? members
                .EnumerateObject()
                .Select(member => new PropertyDependency(member.Name, Items(member.Value).ToSortedSet()))
                .Where(dependency => !dependency.Urns.IsEmpty)
                .OrderBy(dependency => dependency.Property, StringComparer.Ordinal)
                .ToValueList()
            : default;

    private static ResourceTimeouts? Timeouts(JsonElement state) =>
        state.TryGetProperty("customTimeouts", out var limits) && limits.ValueKind == JsonValueKind.Object
            ? new ResourceTimeouts(Seconds(limits, "create"), Seconds(limits, "update"), Seconds(limits, "delete"))
            : null;

    private static string? Seconds(JsonElement limits, string name) =>
        limits.TryGetProperty(name, out var limit)
        && limit.ValueKind == JsonValueKind.Number
        && limit.TryGetDecimal(out var seconds)
        && seconds > 0
            ? GoDuration.OfSeconds(seconds)
            : null;

    private static IEnumerable<string> Texts(JsonElement state, string name) =>
        state.TryGetProperty(name, out var list) ? Items(list) : [];

    private static IEnumerable<string> Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString() ?? "")
            : [];

    private static string? Text(JsonElement state, string name) =>
        state.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;

    private static bool Flag(JsonElement state, string name) =>
        state.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.True;
}
