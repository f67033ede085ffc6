namespace Infra.Live;

/// <summary>A kind of object, as the API server calls it.</summary>
/// <param name="Type">Type token of Pulumi: <c>kubernetes:networking.k8s.io/v1:NetworkPolicy</c>.</param>
/// <param name="Plural">How the kind is called in paths.</param>
internal sealed record ClusterKind(string Type, string ApiVersion, string Plural)
{
    public string Path => $"{Root(ApiVersion)}/{Plural}";

    /// <summary>The path under which a version's kinds are listed.</summary>
    public static string Root(string apiVersion) =>
        apiVersion.Contains('/', StringComparison.Ordinal) ? $"apis/{apiVersion}" : $"api/{apiVersion}";

    /// <summary>API version and kind of a type token; the core group has no name in the API.</summary>
    public static (string ApiVersion, string Kind) Of(string type) =>
        type.Split(':') is [_, var version, var kind]
            ? (version.StartsWith("core/", StringComparison.Ordinal) ? version["core/".Length..] : version, kind)
            : ("", "");
}
