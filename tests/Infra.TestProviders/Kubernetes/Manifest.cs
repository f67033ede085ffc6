using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Review.Graph;

namespace Infra.TestProviders.Kubernetes;

/// <summary>The inputs of a resource, read as the object that they describe.</summary>
internal sealed record Manifest(ObjectValue Inputs)
{
    private const string Prefix = "pulumi.com/";
    private const string AutonamedAnnotation = $"{Prefix}autonamed";

    public string ApiVersion => Inputs.Text("apiVersion") ?? "";

    public string Kind => Inputs.Text("kind") ?? "";

    public ObjectValue Metadata => Inputs.Object("metadata");

    public string? Name => Metadata.Text("name");

    public string? Namespace => Metadata.Text("namespace");

    /// <summary>The provider made the name up, so two of them may exist side by side.</summary>
    public bool IsAutonamed => Annotation("autonamed") == "true";

    public bool SkipsAwait => Annotation("skipAwait") == "true";

    public bool ForcesPatch => Annotation("patchForce") == "true";

    public string Propagation =>
        Annotation("deletionPropagationPolicy") is { Length: > 0 } policy
            ? char.ToUpperInvariant(policy[0]) + policy[1..]
            : "Foreground";

    public TimeSpan? Timeout =>
        double.TryParse(Annotation("timeoutSeconds"), CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    public string? Annotation(string name) => Metadata.Object("annotations").Text(Prefix + name);

    public Manifest WithNamespace(string space) => WithMetadata(Metadata.With("namespace", PropertyValue.Of(space)));

    /// <summary>With a name made of the resource's own and eight characters from the seed, unless it has one.</summary>
    public Manifest Named(string resource, Manifest? before, ReadOnlySpan<byte> seed)
    {
        if (Metadata["name"] is not null || Metadata["generateName"] is not null)
        {
            return this;
        }

        var name = before is { IsAutonamed: true, Name: { } kept } ? kept : $"{resource}-{Suffix(seed)}";
        var annotations = Metadata.Object("annotations").With(AutonamedAnnotation, PropertyValue.Of("true"));
        return WithMetadata(Metadata.With("name", PropertyValue.Of(name)).With("annotations", annotations));
    }

    public JsonObject ToJson() => Inputs.ToJson();

    /// <summary>A manager of its own for each resource, so that two may own parts of one object.</summary>
    public static string ManagerOf(ResourceName resource) =>
        $"pulumi-kubernetes-{Suffix(Encoding.UTF8.GetBytes(resource.Urn))}";

    private Manifest WithMetadata(ObjectValue metadata) => new(Inputs.With("metadata", metadata));

    private static string Suffix(ReadOnlySpan<byte> seed) => Convert.ToHexStringLower(SHA256.HashData(seed))[..8];
}
