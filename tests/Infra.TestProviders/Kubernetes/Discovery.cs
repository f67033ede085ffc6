using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Infra.TestProviders.Kubernetes;

/// <param name="Plural">How the kind is called in paths.</param>
internal sealed record ObjectKind(string ApiVersion, string Kind, string Plural, bool IsNamespaced)
{
    public string Group => ApiVersion.Contains('/') ? ApiVersion.Split('/')[0] : "";

    /// <param name="space">Null for the whole cluster.</param>
    public string Path(string? space, string? name = null) =>
        $"{Root(ApiVersion)}{(IsNamespaced && space is not null ? $"/namespaces/{Uri.EscapeDataString(space)}" : "")}/{Plural}"
        + (name is null ? "" : $"/{Uri.EscapeDataString(name)}");

    public static string Root(string apiVersion) =>
        apiVersion.Contains('/') ? $"/apis/{apiVersion}" : $"/api/{apiVersion}";
}

/// <summary>Which kinds the cluster serves. A kind that is not known is asked for again: its definition may be new.</summary>
internal sealed class Discovery(ApiServer server)
{
    private readonly ConcurrentDictionary<(string ApiVersion, string Kind), ObjectKind> known = new();

    /// <summary>Null if the cluster does not serve it.</summary>
    public async Task<ObjectKind?> FindAsync(string apiVersion, string kind, CancellationToken stop)
    {
        if (known.TryGetValue((apiVersion, kind), out var found))
        {
            return found;
        }

        var served = await server.GetAsync(ObjectKind.Root(apiVersion), stop);
        foreach (var resource in served?["resources"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            var plural = resource["name"]?.GetValue<string>() ?? "";
            // Those with a slash are parts of an object, such as pods/log.
            if (!plural.Contains('/') && resource["kind"]?.GetValue<string>() is { } name)
            {
                var isNamespaced = resource["namespaced"]?.GetValue<bool>() ?? false;
                known[(apiVersion, name)] = new ObjectKind(apiVersion, name, plural, isNamespaced);
            }
        }

        return known.GetValueOrDefault((apiVersion, kind));
    }
}
