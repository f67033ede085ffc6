using System.Text.Json.Nodes;
using Infra.Review.Graph;

namespace Infra.TestProviders.Kubernetes;

/// <summary>
/// The inputs as a refresh finds them. What the server makes of the inputs (defaults, quantities in normal form) is
/// no drift, so the live object is compared with the inputs applied again as a dry run.
/// </summary>
internal static class Drift
{
    /// <param name="applied">What the server would hold if the inputs were applied now.</param>
    public static ObjectValue Project(ObjectValue inputs, JsonObject live, JsonObject applied) =>
        Object(inputs, live, applied);

    private static ObjectValue Object(ObjectValue inputs, JsonObject live, JsonObject applied) =>
        ObjectValue.Of(
            inputs
                .Members.Where(member => live.ContainsKey(member.Name) || !applied.ContainsKey(member.Name))
                .Select(member => new Member(member.Name, Value(member.Value, live[member.Name], applied[member.Name])))
        );

    private static PropertyValue Value(PropertyValue input, JsonNode? live, JsonNode? applied) =>
        JsonNode.DeepEquals(live, applied)
            ? input
            : (input, live, applied) switch
            {
                (ObjectValue members, JsonObject a, JsonObject b) => Object(members, a, b),
                (ListValue list, JsonArray a, JsonArray b) when a.Count == b.Count && a.Count == list.Items.Count =>
                    new ListValue(
                        list.Items.Zip(a, b).Select(item => Value(item.First, item.Second, item.Third)).ToValueList()
                    ),
                _ => live.ToValue(),
            };
}
