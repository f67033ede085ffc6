using System.IO.Compression;
using System.Text.Json.Nodes;
using Infra.Review.Graph;
using k8s;

namespace Infra.TestProviders.Kubernetes;

/// <summary>
/// Helm releases without Helm: the archives of charts are not on every machine, their custom kinds are. What a release
/// would install stays in the state; the definitions that come with its chart are applied, and outlive it as Helm has it.
/// </summary>
internal static class HelmReleases
{
    /// <summary>The folder of definitions, one file each, named by group and plural.</summary>
    private const string FolderVariable = "INFRA_TEST_DEFINITIONS";

    private static readonly Dictionary<string, string> GroupOf = new()
    {
        ["cert-manager"] = "cert-manager.io",
        ["argo-cd"] = "argoproj.io",
        ["chaos-mesh"] = "chaos-mesh.org",
        ["gateway-helm"] = "gateway.envoyproxy.io",
    };

    /// <summary>What makes a release another platform on another day is refused.</summary>
    public static Failure[] Check(ObjectValue inputs) =>
        [
            .. new[] { "chart", "version", "name", "namespace" }
                .Where(name => inputs[name] is null or NullValue or StringValue { Value.Length: 0 })
                .Select(name => new Failure(name, "is missing")),
        ];

    public static Difference Compare(DiffCall call) =>
        new([
            .. InputDiff
                .Between(call.OldInputs, call.News)
                .Select(change => change with { Replaces = change.Property is "name" or "namespace" }),
        ]);

    public static async Task<Created> CreateAsync(CreateCall call, ApiServer? server, CancellationToken stop)
    {
        if (call.Preview || server is null)
        {
            return new Created("", call.Inputs);
        }

        var chart = (call.Inputs.Text("chart") ?? "").Split('/')[^1];
        if (
            GroupOf.TryGetValue(chart, out var group)
            && Environment.GetEnvironmentVariable(FolderVariable) is { } folder
        )
        {
            foreach (var file in Directory.EnumerateFiles(folder, $"{group}_*").Order(StringComparer.Ordinal))
            {
                await ApplyAsync(file, server, stop);
            }
        }

        return new Created($"{call.Inputs.Text("namespace")}/{call.Inputs.Text("name")}", call.Inputs);
    }

    private static async Task ApplyAsync(string file, ApiServer server, CancellationToken stop)
    {
        var definition = await ReadAsync(file, stop);
        var name = definition["metadata"]?["name"]?.GetValue<string>();
        await server.ApplyAsync(
            $"/apis/apiextensions.k8s.io/v1/customresourcedefinitions/{name}",
            definition,
            "helm",
            force: true,
            dryRun: false,
            stop
        );
    }

    private static async Task<JsonObject> ReadAsync(string file, CancellationToken stop)
    {
        await using var bytes = File.OpenRead(file);
        await using Stream text = file.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(bytes, CompressionMode.Decompress)
            : bytes;
        using var reader = new StreamReader(text);
        var yaml = KubernetesYaml.Deserialize<object>(await reader.ReadToEndAsync(stop));
        return JsonNode.Parse(KubernetesJson.Serialize(yaml)) as JsonObject
            ?? throw new ProviderException($"{file} holds no definition");
    }
}
