using System.Text;
using Infra.Review.Graph;

namespace Infra.Review.Tests.Graph;

public sealed class StateJsonTests
{
    private const string Signature = "4dabf18193072939515e22adb298388d";

    private const string Export = $$"""
        {
          "version": 3,
          "deployment": {
            "manifest": {},
            "resources": [
              { "urn": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", "custom": false, "type": "pulumi:pulumi:Stack",
                "outputs": { "n": 1 } },
              { "urn": "urn:pulumi:dev::shop::pulumi:providers:k::k", "custom": true, "id": "i", "type": "pulumi:providers:k" },
              { "urn": "urn:pulumi:dev::shop::k:m:T::a", "custom": true, "id": "old", "type": "k:m:T", "delete": true },
              { "urn": "urn:pulumi:dev::shop::k:m:T::a", "custom": true, "id": "real", "type": "k:m:T", "protect": true,
                "parent": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
                "provider": "urn:pulumi:dev::shop::pulumi:providers:k::k::i",
                "inputs": {
                  "list": [1, true, null],
                  "cipher": { "{{Signature}}": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "v1:Planted" },
                  "plain": { "{{Signature}}": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "\"Planted\"" },
                  "file": { "{{Signature}}": "c44067f5952c0a294b673a41bacd8c17", "path": "a.txt", "hash": "h" }
                },
                "propertyDependencies": { "list": ["urn:b", "urn:a"], "none": [] } }
            ]
          }
        }
        """;

    [Fact]
    public void An_export_is_a_graph_with_its_secrets_masked()
    {
        var graph = StateJson.Read(Encoding.UTF8.GetBytes(Export), "state.json").Graph;

        Assert.NotNull(graph);
        Assert.Equal(("shop", "dev", 3), (graph.Project, graph.Stack, graph.Resources.Count));
        var resource = graph.Find("urn:pulumi:dev::shop::k:m:T::a");
        Assert.NotNull(resource);
        Assert.Equal(("real", "a", true), (resource.Id, resource.Name, resource.Options.Protect));
        Assert.Equal("urn:pulumi:dev::shop::pulumi:providers:k::k", resource.Provider);
        Assert.Equal(["urn:a", "urn:b"], Assert.Single(resource.PropertyDependencies).Urns);
        Assert.Equal(SecretValue.Masked, resource.Inputs["cipher"]);
        Assert.Equal(SecretValue.Masked, resource.Inputs["plain"]);
        Assert.Equal(new AssetValue(AssetSource.Path, "a.txt", "h"), resource.Inputs["file"]);
        Assert.Equal("{\"n\":1}", graph.Outputs.ToString());
        Assert.DoesNotContain("Planted", Encoding.UTF8.GetString(GraphJson.ToBytes(graph)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "this is not the export of a stack", 1)]
    [InlineData("""{"version": 2, "deployment": {"resources": []}}""", "this is not the export of a stack", 1)]
    [InlineData("{\n  oops", "this is not valid JSON", 2)]
    public void Anything_else_is_a_problem_with_its_place(string text, string reason, int line)
    {
        var problem = StateJson.Read(Encoding.UTF8.GetBytes(text), "state.json").Problem;

        Assert.NotNull(problem);
        Assert.StartsWith(reason, problem.Message, StringComparison.Ordinal);
        Assert.Equal(("INF740", "state.json", line), (problem.Code, problem.Place?.File, problem.Place?.Line));
    }
}
