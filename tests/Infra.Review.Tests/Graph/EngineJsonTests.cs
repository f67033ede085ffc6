using System.Text;
using Infra.Review.Graph;
using Infra.Review.Graph.Engine;

namespace Infra.Review.Tests.Graph;

/// <summary>What the engine writes, read as graphs.</summary>
public sealed class EngineJsonTests
{
    private const string Resources =
        """{"version": 3, "deployment": {"resources": [{"urn": "urn:pulumi:dev::p::a:b:C::c", "type": "a:b:C"}, """;

    private const string Signature = "\"4dabf18193072939515e22adb298388d\"";
    private const string Secret = $"{Signature}: \"1b47061264138c4ac30d75fd1eb44270\"";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Urn = "urn:pulumi:dev::shop::k:m:T::a";

    private const string Export = $$"""
        {
          "version": 3,
          "deployment": {
            "manifest": {},
            "resources": [
              { "urn": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", "custom": false, "type": "pulumi:pulumi:Stack" },
              { "urn": "urn:pulumi:dev::shop::pulumi:providers:k::k", "custom": true, "id": "i", "type": "pulumi:providers:k",
                "inputs": { "version": "1.2.3", "__internal": {}, "context": "c" } },
              { "urn": "{{Urn}}", "custom": true, "id": "old", "type": "k:m:T", "delete": true },
              { "urn": "{{Urn}}", "custom": true, "id": "real", "type": "k:m:T", "protect": true,
                "parent": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
                "provider": "urn:pulumi:dev::shop::pulumi:providers:k::k::i",
                "customTimeouts": { "create": 90 },
                "inputs": {
                  "list": [1, true, null],
                  "cipher": { {{Secret}}, "ciphertext": "v1:Planted" },
                  "plain": { {{Secret}}, "plaintext": "\"Planted\"" },
                  "file": { {{Signature}}: "c44067f5952c0a294b673a41bacd8c17", "path": "a.txt", "hash": "h" }
                },
                "propertyDependencies": { "list": ["urn:b", "urn:a"], "none": [] } }
            ]
          }
        }
        """;

    [Fact]
    public void An_export_is_a_graph_of_what_is_not_waiting_for_its_deletion()
    {
        var graph = State(Export).Graph;

        Assert.NotNull(graph);
        Assert.Equal(("shop", "dev", 3), (graph.Project, graph.Stack, graph.Resources.Count));
        var resource = graph.Find(Urn);
        Assert.NotNull(resource);
        Assert.Equal(("real", "a", true), (resource.Id, resource.Name, resource.Options.Protect));
        Assert.Equal("urn:pulumi:dev::shop::pulumi:providers:k::k", resource.Provider);
        Assert.Equal("1m30s", resource.Options.Timeouts?.Create);
        Assert.Equal(["urn:a", "urn:b"], Assert.Single(resource.PropertyDependencies).Urns);
        Assert.Equal(new AssetValue(AssetSource.Path, "a.txt", "h"), resource.Inputs["file"]);
    }

    [Fact]
    public void What_the_engine_adds_to_a_provider_s_settings_is_left_out()
    {
        var provider = State(Export).Graph?.Find("urn:pulumi:dev::shop::pulumi:providers:k::k");

        Assert.Equal("1.2.3", provider?.Version);
        Assert.Equal("""{"context":"c"}""", provider?.Inputs.ToString());
    }

    [Fact]
    public void Of_secrets_a_graph_shows_nothing()
    {
        var graph = State(Export).Graph;

        Assert.NotNull(graph);
        Assert.IsType<SecretValue>(graph.Find(Urn)?.Inputs["cipher"]);
        Assert.IsType<SecretValue>(graph.Find(Urn)?.Inputs["plain"]);
        var text = Encoding.UTF8.GetString(GraphJson.ToBytes(graph));
        Assert.DoesNotContain("Planted", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Planted", $"{graph.Find(Urn)?.Inputs}", StringComparison.Ordinal);
    }

    [Fact]
    public void Two_secrets_can_be_told_apart_and_two_that_are_equal_are_equal()
    {
        SecretValue Of(string text) =>
            Assert.IsType<SecretValue>(Value($$"""{ {{Secret}}, "ciphertext": "{{text}}" }"""));

        Assert.Equal(Of("v1:a"), Of("v1:a"));
        Assert.NotEqual(Of("v1:a"), Of("v1:b"));
    }

    [Theory]
    [InlineData($"\"{Unknown}\"", "any")]
    [InlineData("\"3eeb2bf0-c639-47a8-9e75-3b44932eb421\"", "number")]
    [InlineData($$"""{ {{Signature}}: "d0e6a833031e9bbcd3f4e8bde6ca49a4" }""", "any")]
    public void A_value_that_is_not_known_yet_is_of_its_kind(string json, string kind) =>
        Assert.Equal(kind, Assert.IsType<UnknownValue>(Value(json)).Kind.ToString(), ignoreCase: true);

    [Theory]
    [InlineData("""{ "value": 1 }""", "1")]
    [InlineData("""{ "value": 1, "secret": false }""", "1")]
    public void An_output_is_its_value(string members, string value) =>
        Assert.Equal(value, $"{Value(Signed("d0e6a833031e9bbcd3f4e8bde6ca49a4", members))}");

    [Theory]
    [InlineData("d0e6a833031e9bbcd3f4e8bde6ca49a4", """{ "value": "Planted", "secret": true }""")]
    [InlineData("of-a-later-engine", """{ "value": "Planted" }""")]
    public void What_may_be_a_secret_is_one(string kind, string members) =>
        Assert.Equal(SecretValue.Masked, Value(Signed(kind, members)));

    [Fact]
    public void A_preview_is_what_the_steps_leave()
    {
        var graph = Preview(
            """
            {
              "steps": [
                { "op": "same", "newState": { "urn": "urn:pulumi:dev::shop::k:m:T::kept", "type": "k:m:T", "custom": true },
                  "oldState": { "urn": "urn:pulumi:dev::shop::k:m:T::kept", "type": "k:m:T", "id": "real" } },
                { "op": "replace", "newState": { "urn": "urn:pulumi:dev::shop::k:m:T::anew", "type": "k:m:T", "custom": true },
                  "oldState": { "urn": "urn:pulumi:dev::shop::k:m:T::anew", "type": "k:m:T", "id": "real" } },
                { "op": "delete", "oldState": { "urn": "urn:pulumi:dev::shop::k:m:T::gone", "type": "k:m:T", "id": "real" } }
              ],
              "changeSummary": { "same": 1, "replace": 1, "delete": 1 }
            }
            """
        ).Graph;

        Assert.NotNull(graph);
        Assert.Equal([("anew", null), ("kept", "real")], graph.Resources.Select(each => (each.Name, each.Id)));
    }

    [Theory]
    [InlineData("{}", "INF542", "this is no state", 1)]
    [InlineData("""{"deployment": {}}""", "INF542", "the state has no version", 1)]
    [InlineData("""{"version": 2, "deployment": {"resources": []}}""", "INF543", "the state has version 2", 1)]
    [InlineData("{\n  oops", "INF542", "this is not valid JSON", 2)]
    [InlineData("""{"version": "3", "deployment": {}}""", "INF542", "the state has no version", 1)]
    [InlineData("""{"version": 3, "deployment": {"resources": 5}}""", "INF542", "its resources are no list", 1)]
    [InlineData("""{"version": 3, "deployment": {"resources": [5]}}""", "INF542", "its resources are no list", 1)]
    [InlineData(Resources + """{"urn": 5, "type": "a:b:C"}]}}""", "INF542", "its resource 2 has no URN or no type", 1)]
    [InlineData(Resources + """{"urn": "x", "type": "a:b:C"}]}}""", "INF542", "its resource 2 has no URN", 1)]
    [InlineData(Resources + """{"urn": "urn:pulumi:dev::p::a:b:C::d"}]}}""", "INF542", "its resource 2 has no URN", 1)]
    public void What_is_no_state_is_a_problem_with_its_place(string text, string code, string reason, int line) =>
        AssertProblem(State(text), code, reason, line);

    [Theory]
    [InlineData("{}", "INF544", "this is no preview", 1)]
    [InlineData("""{"steps": [], "changeSummary": {"same": 3}}""", "INF545", "the preview leaves out 3 resources", 1)]
    [InlineData("{\n  oops", "INF544", "this is not valid JSON", 2)]
    [InlineData("""{"steps": [], "changeSummary": 5}""", "INF544", "this is no preview", 1)]
    [InlineData("""{"steps": [5], "changeSummary": {}}""", "INF544", "this is no preview", 1)]
    [InlineData("""{"steps": [{"op": 5}], "changeSummary": {}}""", "INF544", "its step 1 has no operation", 1)]
    [InlineData(
        """{"steps": [{"op": "same", "newState": {"urn": "x"}}], "changeSummary": {"same": "x"}}""",
        "INF544",
        "its step 1 has no operation, or a resource without URN or type",
        1
    )]
    public void What_is_no_preview_is_a_problem_with_its_place(string text, string code, string reason, int line) =>
        AssertProblem(Preview(text), code, reason, line);

    [Fact]
    public void Limits_that_are_no_numbers_are_none() =>
        Assert.Null(
            State(
                """
                {"version": 3, "deployment": {"resources": [{"urn": "urn:pulumi:dev::p::a:b:C::c", "type": "a:b:C",
                  "custom": true, "customTimeouts": {"create": "x"}, "propertyDependencies": {"x": 5}, "provider": 7}]}}
                """
            )
                .Graph?.Resources[0]
                .Options.Timeouts?.Create
        );

    private static void AssertProblem(GraphReading reading, string code, string reason, int line)
    {
        var problem = reading.Problem;

        Assert.NotNull(problem);
        Assert.StartsWith(reason, problem.Message, StringComparison.Ordinal);
        Assert.Equal((code, "file.json", line), (problem.Code, problem.Place?.File, problem.Place?.Line));
    }

    private static GraphReading State(string json) => EngineJson.ReadState(Encoding.UTF8.GetBytes(json), "file.json");

    private static GraphReading Preview(string json) =>
        EngineJson.ReadPreview(Encoding.UTF8.GetBytes(json), "file.json");

    private static PropertyValue? Value(string json) =>
        State(
            $$"""{ "version": 3, "deployment": { "resources": [ { "urn": "{{Urn}}", "type": "k:m:T", "inputs": { "value": {{json}} } } ] } }"""
        )
            .Graph?.Find(Urn)
            ?.Inputs["value"];

    private static string Signed(string kind, string members) =>
        $$"""{ {{Signature}}: "{{kind}}", {{members.TrimStart('{')}}""";
}
