using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;
using Json.Schema;

namespace Infra.Planning.Tests.AddOns;

/// <summary>What we send to a chart is what its schema takes: choices that there are, and values of the right type.</summary>
public sealed class ChartSchemaTests
{
    private static readonly string[] Edges = ["envoyGateway", "traefik"];

    private static readonly Lazy<ILookup<string, ReleasePlan>> Sent = new(() =>
        new[] { AllAddOns.Stack, AllAddOns.Stack.With("registry", "\"mirror.example.com/platform\"") }
            .SelectMany(stack => Edges.Select(edge => stack.With("edge.controller", $"\"{edge}\"")))
            .SelectMany(stack => AllAddOns.Plan(stack).AddOns)
            .SelectMany(addOn => addOn.Releases)
            .ToLookup(ChartFiles.NameOf)
    );

    [Theory]
    [InlineData("cert-manager")]
    [InlineData("chaos-mesh")]
    [InlineData("external-dns")]
    [InlineData("traefik")]
    [InlineData("vcluster")]
    public void Every_value_is_one_that_the_chart_s_schema_takes(string chart)
    {
        var schema = SchemaOf(Sent.Value[chart].First());

        Assert.Equal([], Sent.Value[chart].SelectMany(release => Refused(schema, release.Values)).Distinct());
    }

    [Fact]
    public void A_choice_that_the_chart_does_not_have_is_found_with_its_place()
    {
        var release = Sent.Value["external-dns"].First();
        var values = Assert.IsType<ExternalDnsValues>(release.Values);

        Assert.Contains(
            Refused(SchemaOf(release), values with { Policy = "upsert" }),
            problem => problem.StartsWith("/policy", StringComparison.Ordinal)
        );
    }

    private static JsonSchema SchemaOf(ReleasePlan release) =>
        JsonSchema.FromText(Assert.IsType<string>(ChartFiles.Schema(release)));

    private static List<string> Refused(JsonSchema schema, ChartValues values)
    {
        var result = schema.Evaluate(
            JsonSerializer.SerializeToElement(Write(values)),
            new EvaluationOptions { OutputFormat = OutputFormat.List }
        );
        return result.IsValid
            ? []
            :
            [
                .. from detail in result.Details ?? []
                from error in detail.Errors ?? new Dictionary<string, string>()
                select $"{detail.InstanceLocation} {error.Key}: {error.Value}",
            ];
    }

    private static JsonNode Write(ChartValues values) =>
        ValueTree.Write<JsonNode>(
            values,
            entries => new JsonObject(
                entries.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, entry.Value))
            ),
            items => new JsonArray([.. items]),
            scalar =>
                scalar switch
                {
                    bool flag => JsonValue.Create(flag),
                    int number => JsonValue.Create(number),
                    // What Azure or the state gives later is text.
                    _ => JsonValue.Create($"{scalar}"),
                }
        );
}
