using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Infra.Review.Graph;

namespace Infra.Review.Tests.Graph;

public sealed class GraphJsonTests
{
    private static readonly Resource Namespace = new()
    {
        Urn = "urn:pulumi:dev::infra::kubernetes:core/v1:Namespace::payments",
        Type = "kubernetes:core/v1:Namespace",
        Name = "payments",
        Parent = "urn:pulumi:dev::infra::pulumi:pulumi:Stack::infra-dev",
        Custom = true,
        Inputs = PropertyValue.Object(
            ("metadata", PropertyValue.Object(("name", PropertyValue.Of("payments")), ("weight", PropertyValue.Of(1)))),
            ("token", SecretValue.Masked),
            ("address", new UnknownValue(UnknownKind.Any, ["urn:a"]))
        ),
        Options = new ResourceOptions { Protect = true },
    };

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Reading_what_was_written_gives_the_same_graph_and_the_same_bytes(ResourceGraph graph)
    {
        var bytes = GraphJson.ToBytes(graph);

        var reading = GraphJson.Read(bytes, "plan.json");

        Assert.Null(reading.Problem);
        Assert.Equal(graph, reading.Graph);
        Assert.Equal(bytes, GraphJson.ToBytes(reading.Graph ?? throw new InvalidOperationException()));
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Members_and_resources_come_sorted_whatever_the_order_they_were_given_in(ResourceGraph graph, int seed)
    {
        var shuffled = graph.Resources.ToArray();
        new Random(seed).Shuffle(shuffled);

        var again = ResourceGraph.Of(graph.Project, graph.Stack, shuffled, graph.Outputs);

        Assert.Equal(GraphJson.ToBytes(graph), GraphJson.ToBytes(again));
    }

    [Fact]
    public void The_text_is_indented_with_line_feeds_and_ends_with_one()
    {
        var text = Encoding.UTF8.GetString(GraphJson.ToBytes(ResourceGraph.Of("infra", "dev", [Namespace])));

        Assert.Equal(
            """
            {
              "format": 1,
              "project": "infra",
              "stack": "dev",
              "resources": [
                {
                  "urn": "urn:pulumi:dev::infra::kubernetes:core/v1:Namespace::payments",
                  "type": "kubernetes:core/v1:Namespace",
                  "name": "payments",
                  "parent": "urn:pulumi:dev::infra::pulumi:pulumi:Stack::infra-dev",
                  "custom": true,
                  "id": null,
                  "provider": null,
                  "version": null,
                  "inputs": {
                    "address": {
                      "$": "unknown",
                      "waitsFor": [
                        "urn:a"
                      ]
                    },
                    "metadata": {
                      "name": "payments",
                      "weight": 1
                    },
                    "token": {
                      "$": "secret"
                    }
                  },
                  "dependencies": [],
                  "propertyDependencies": {},
                  "options": {
                    "protect": true
                  }
                }
              ],
              "outputs": {}
            }

            """.ReplaceLineEndings("\n"),
            text
        );
    }

    [Fact]
    public void The_content_of_a_secret_is_in_no_form_of_the_value()
    {
        var value = PropertyValue.Object(("a", PropertyValue.List(new SecretValue(PropertyValue.Of("hunter2")))));
        var graph = ResourceGraph.Of("p", "s", [Namespace with { Inputs = value }], value);

        Assert.DoesNotContain("hunter2", value.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", graph.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", Encoding.UTF8.GetString(GraphJson.ToBytes(graph)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_ordinary_object_that_looks_like_a_marker_stays_an_object()
    {
        var value = PropertyValue.Object(("$", PropertyValue.Of("secret")), ("$$", PropertyValue.Of(1)));
        var graph = ResourceGraph.Of("p", "s", [], value);

        Assert.Equal(value, GraphJson.Read(GraphJson.ToBytes(graph), "f").Graph?.Outputs);
        Assert.Equal("""{"$$":"secret","$$$":1}""", value.ToString());
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(3, "3")]
    [InlineData(0.1, "0.1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(9007199254740991, "9007199254740991")]
    [InlineData(1e300, "1E+300")]
    [InlineData(double.NaN, """{"$":"number","value":"NaN"}""")]
    public void A_number_has_one_spelling(double value, string spelling) =>
        Assert.Equal(spelling, PropertyValue.Of(value).ToString());

    [Fact]
    public void Minus_zero_is_zero() => Assert.Equal(PropertyValue.Of(0), PropertyValue.Of(-0.0));

    [Fact]
    public void A_thousand_levels_are_written_and_read()
    {
        var deep = PropertyValue.Of("bottom");
        for (var i = 0; i < 1000; i++)
        {
            deep = i % 2 == 0 ? PropertyValue.List(deep) : PropertyValue.Object(("in", deep));
        }

        var graph = ResourceGraph.Of("p", "s", [], PropertyValue.Object(("deep", deep)));

        Assert.Equal(graph, GraphJson.Read(GraphJson.ToBytes(graph), "f").Graph);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("hello", 1, 1)]
    [InlineData("[]", 1, 1)]
    [InlineData("{}", 1, 2)]
    [InlineData("{\n  \"project\": \"p\"\n}", 2, 14)]
    [InlineData("{\"format\": 2}", 1, 12)]
    [InlineData("{\"format\": 1,\n\"what\": 3}", 2, 9)]
    [InlineData("{\"format\": 1, \"project\": 7}", 1, 26)]
    [InlineData("{\"format\": 1, \"project\": \"p\", \"stack\": \"s\", \"resources\": [{}]}", 1, 60)]
    [InlineData("{\"format\": 1, \"outputs\": {\"a\": {\"$\": \"whatever\"}}}", 1, 48)]
    [InlineData("{\"format\": 1,\n \"project\": \"p", 2, 15)]
    public void What_is_not_a_plan_is_one_problem_at_its_place(string json, int line, int column)
    {
        var reading = GraphJson.Read(Encoding.UTF8.GetBytes(json), "plan.json");

        Assert.Null(reading.Graph);
        Assert.Equal("INF590", reading.Problem?.Code);
        Assert.Equal(new Place("plan.json", line, column), reading.Problem?.Place);
    }

    [Fact]
    public void Any_cut_of_a_plan_is_refused_without_an_exception()
    {
        var bytes = GraphJson.ToBytes(ResourceGraph.Of("infra", "dev", [Namespace], Namespace.Inputs));

        for (var length = 0; length < bytes.Length - 2; length++)
        {
            Assert.NotNull(GraphJson.Read(bytes.AsSpan(0, length), "plan.json").Problem);
        }
    }

    [Fact]
    public void Other_json_tools_can_read_it()
    {
        var bytes = GraphJson.ToBytes(ResourceGraph.Of("infra", "dev", [Namespace]));

        using var document = JsonDocument.Parse(bytes);

        Assert.Equal(1, document.RootElement.GetProperty("format").GetInt32());
    }

    [Theory]
    [InlineData("[]", "an object has to be here, not a list")]
    [InlineData("{ \"format\": 1, \"resources\": 7 }", "a list has to be here, not a number")]
    public void What_stands_in_the_wrong_place_is_told_in_words(string text, string expected) =>
        Assert.StartsWith(expected, GraphJson.Read(Encoding.UTF8.GetBytes(text), "plan.json").Problem?.Message);
}
