using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Review.Graph;

namespace Infra.TestProviders.Azure;

/// <param name="Inputs">As azure-native takes them.</param>
internal sealed record CloudResource(string Id, string Token, ObjectValue Inputs, ObjectValue Outputs);

/// <summary>What exists in the Azure of the tests: one file a resource, in a folder that all processes of a test share.</summary>
internal sealed class Cloud
{
    /// <summary>Names the folder.</summary>
    public const string Variable = "INFRA_TEST_AZURE";

    private readonly string folder;

    public Cloud(string folder) => this.folder = folder;

    /// <exception cref="ProviderException">No folder is given: previews need none, everything else does.</exception>
    public static Cloud Open() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder
            ? new Cloud(Directory.CreateDirectory(folder).FullName)
            : throw new ProviderException($"{Variable} names no folder: the test provider keeps its resources there.");

    public IEnumerable<CloudResource> All =>
        Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read).OfType<CloudResource>();

    public CloudResource? Find(string id) => Read(PathOf(id));

    public void Put(CloudResource resource)
    {
        var content = new JsonObject
        {
            ["id"] = resource.Id,
            ["token"] = resource.Token,
            ["inputs"] = resource.Inputs.ToJson(),
            ["outputs"] = resource.Outputs.ToJson(),
        };
        var part = Path.Combine(folder, Path.GetRandomFileName());
        File.WriteAllText(part, content.ToJsonString());
        File.Move(part, PathOf(resource.Id), overwrite: true);
    }

    /// <summary>With everything that is part of it.</summary>
    public IReadOnlyList<CloudResource> Remove(string id)
    {
        var gone = All.Where(resource => IsPartOf(resource.Id, id)).ToList();
        foreach (var resource in gone)
        {
            File.Delete(PathOf(resource.Id));
        }

        return gone;
    }

    /// <summary>Azure compares ids without regard to case.</summary>
    public static bool IsPartOf(string id, string whole) =>
        id.StartsWith(whole, StringComparison.OrdinalIgnoreCase)
        && (id.Length == whole.Length || id[whole.Length] == '/');

    private static CloudResource? Read(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }

        var content = JsonNode.Parse(text);
        return new CloudResource(
            content?["id"]?.GetValue<string>() ?? "",
            content?["token"]?.GetValue<string>() ?? "",
            (content?["inputs"]?.AsObject() ?? []).ToObject(),
            (content?["outputs"]?.AsObject() ?? []).ToObject()
        );
    }

    private string PathOf(string id) =>
        Path.Combine(
            folder,
            $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id.ToUpperInvariant())))[..32]}.json"
        );
}
