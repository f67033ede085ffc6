using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pulumi;

namespace Infra.TestProgram;

/// <summary>A small platform by the core alone: a namespace and a quota for each line, a password, a component.</summary>
internal static class Shop
{
    public static IDictionary<string, object?> Build(Config settings)
    {
        var lines = settings.GetObject<string[]>("lines") ?? [];
        var password = settings.GetSecret("password") ?? Output.CreateSecret("Planted in the program");
        var account = new CustomResource(
            "random:index/randomPassword:RandomPassword",
            "account",
            Inputs(("length", 32), ("keepers", Inputs(("password", password)))),
            new CustomResourceOptions()
        );
        foreach (var name in lines)
        {
            Build(name, password);
        }

        var charts = settings.GetObject<Dictionary<string, Chart>>("addOns") ?? [];
        foreach (var (name, chart) in charts)
        {
            _ = new CustomResource(
                "kubernetes:helm.sh/v3:Release",
                name,
                Inputs(("chart", name), ("version", chart.Version), ("values", Inputs(("host", chart.Host)))),
                new CustomResourceOptions()
            );
        }

        var outputs = new Dictionary<string, object?>
        {
            ["lines"] = lines.ToImmutableArray(),
            ["account"] = account.Id,
            ["password"] = password,
        };
        if (charts.Count > 0)
        {
            // A platform whose clusters have no addresses.
            outputs["addresses"] = ImmutableDictionary<string, object?>.Empty;
        }

        return outputs;
    }

    private static void Build(string name, Output<string> password)
    {
        var line = new Line(name);
        var options = new CustomResourceOptions { Parent = line };
        var home = new CustomResource(
            "kubernetes:core/v1:Namespace",
            name,
            Inputs(("metadata", Inputs(("name", name)))),
            options
        );
        _ = new CustomResource(
            "kubernetes:core/v1:Secret",
            name,
            Inputs(("metadata", Inputs(("namespace", home.Id))), ("stringData", Inputs(("password", password)))),
            options
        );
    }

    private static DictionaryResourceArgs Inputs(params (string Name, object? Value)[] members) =>
        new(members.ToImmutableDictionary(member => member.Name, member => member.Value));

    /// <summary>The settings of one add-on.</summary>
    internal sealed record Chart(
        [property: JsonPropertyName("version")] string? Version,
        [property: JsonPropertyName("host")] string? Host
    );

    private sealed class Line(string name) : ComponentResource("shop:index:Line", name);
}
