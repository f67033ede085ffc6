using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Review.Diff;
using Infra.Review.Graph;

namespace Infra.Review.Tests.Diff.FieldChanges;

public sealed class FieldChangeTests
{
    public static TheoryData<string> Rows => [.. FieldChange.All.Select(row => $"{row}")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_changed_field_has_its_action_and_impact(string name)
    {
        var row = FieldChange.All.Single(row => $"{row}" == name);

        var change = Assert.Single(GraphDiff.Between(Graph(row, row.Before), Graph(row, row.After)).Changes);

        Assert.Equal((row.Action, row.Impact), (change.Action, change.Impact));
        Assert.True(row.Source.Length > 0);
    }

    [Fact]
    public void An_update_that_is_refused_is_the_one_called_impossible() =>
        Assert.All(
            FieldChange.All.Where(row => row.Action == ChangeAction.Update),
            row => Assert.Equal(row.Allowed, row.Impact != Impact.Impossible)
        );

    [Fact]
    public void There_are_at_least_150_of_them() => Assert.True(FieldChange.All.Count() >= 150);

    private static ResourceGraph Graph(FieldChange row, JsonObject inputs) =>
        ResourceGraph.Of(
            "infra",
            "dev",
            [
                new Resource
                {
                    Urn = $"urn:pulumi:dev::infra::{row.Type}::it",
                    Type = row.Type,
                    Name = "it",
                    Custom = true,
                    Inputs = Members(inputs),
                },
            ]
        );

    private static ObjectValue Members(JsonObject node) =>
        PropertyValue.Object([.. node.Select(member => (member.Key, Value(member.Value)))]);

    private static PropertyValue Value(JsonNode? node) =>
        node?.GetValueKind() switch
        {
            null => PropertyValue.Null,
            JsonValueKind.Object => Members(node.AsObject()),
            JsonValueKind.Array => PropertyValue.List([.. node.AsArray().Select(Value)]),
            JsonValueKind.String => PropertyValue.Of(node.GetValue<string>()),
            JsonValueKind.Number => PropertyValue.Of(double.Parse(node.ToJsonString())),
            _ => PropertyValue.Of(node.GetValue<bool>()),
        };
}
