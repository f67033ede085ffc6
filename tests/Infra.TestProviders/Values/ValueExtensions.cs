using System.Text.Json.Nodes;
using Infra.Review.Graph;

namespace Infra.TestProviders;

/// <summary>Property values and JSON, in both directions, and short ways to look into them.</summary>
internal static class ValueExtensions
{
    /// <summary>The text of that member, or null.</summary>
    public static string? Text(this ObjectValue value, string name) => (value[name] as StringValue)?.Value;

    public static bool? Flag(this ObjectValue value, string name) =>
        value[name] switch
        {
            BoolValue flag => flag.Value,
            // Provider arguments travel as JSON text.
            StringValue { Value: "true" } => true,
            StringValue { Value: "false" } => false,
            _ => null,
        };

    public static int? Number(this ObjectValue value, string name) =>
        (value[name] as NumberValue)?.Value is { } number ? (int)number : null;

    public static ObjectValue Object(this ObjectValue value, string name) =>
        value[name] as ObjectValue ?? ObjectValue.Empty;

    public static IEnumerable<PropertyValue> Items(this ObjectValue value, string name) =>
        value[name] is ListValue list ? list.Items : [];

    public static IEnumerable<string> Texts(this ObjectValue value, string name) =>
        value.Items(name).OfType<StringValue>().Select(text => text.Value);

    public static ObjectValue Without(this ObjectValue value, string name) =>
        ObjectValue.Of(value.Members.Where(member => member.Name != name));

    public static bool HasUnknown(this PropertyValue? value) =>
        value switch
        {
            UnknownValue => true,
            SecretValue secret => secret.Content.HasUnknown(),
            ObjectValue members => members.Members.Any(member => member.Value.HasUnknown()),
            ListValue list => list.Items.Any(item => item.HasUnknown()),
            _ => false,
        };

    /// <summary>The value without its secret marks.</summary>
    public static PropertyValue Plain(this PropertyValue value) =>
        value switch
        {
            SecretValue secret => (secret.Content ?? PropertyValue.Null).Plain(),
            ObjectValue members => members.Select(member => member.Value.Plain()),
            ListValue list => list.Select(Plain),
            _ => value,
        };

    /// <exception cref="ProviderException">Something in it has no form in JSON.</exception>
    public static JsonNode? ToJson(this PropertyValue value) =>
        value switch
        {
            NullValue => null,
            BoolValue flag => JsonValue.Create(flag.Value),
            NumberValue { Value: var number } when Math.Abs(number) < 1e15 && Math.Truncate(number) == number =>
                JsonValue.Create((long)number),
            NumberValue number => JsonValue.Create(number.Value),
            StringValue text => JsonValue.Create(text.Value),
            ListValue list => new JsonArray([.. list.Items.Select(ToJson)]),
            ObjectValue members => ToJson(members),
            SecretValue { Content: { } content } => content.ToJson(),
            _ => throw new ProviderException($"The test provider cannot send {value} to a server."),
        };

    public static JsonObject ToJson(this ObjectValue value) =>
        [.. value.Members.Select(member => KeyValuePair.Create(member.Name, member.Value.ToJson()))];

    public static PropertyValue ToValue(this JsonNode? node) =>
        node switch
        {
            null => PropertyValue.Null,
            JsonObject members => members.ToObject(),
            JsonArray items => new ListValue(items.Select(ToValue).ToValueList()),
            _ => node.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.True => PropertyValue.True,
                System.Text.Json.JsonValueKind.False => PropertyValue.False,
                System.Text.Json.JsonValueKind.Number => PropertyValue.Of(node.GetValue<double>()),
                _ => PropertyValue.Of(node.GetValue<string>()),
            },
        };

    public static ObjectValue ToObject(this JsonObject members) =>
        ObjectValue.Of(members.Select(member => new Member(member.Key, member.Value.ToValue())));
}
