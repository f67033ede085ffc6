using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Infra.Review.Drift;
using Infra.Review.Graph.Engine;
using k8s;
using k8s.Exceptions;

namespace Infra.Live;

/// <summary>What the API server tells of an object while it is watched.</summary>
public sealed record ClusterEvent(bool Deleted, ClusterObject Object);

/// <summary>The objects of some kinds at one moment.</summary>
/// <param name="Version">Where a watch goes on from.</param>
public sealed record ClusterListing(string Type, IReadOnlyList<ClusterObject> Objects, string Version);

/// <summary>
/// A cluster, read and never written to. <c>KubernetesClient</c> reads the kubeconfig and authenticates; objects stay
/// JSON, since kinds are looked at that no client library knows.
/// </summary>
public sealed class LiveCluster : IDisposable
{
    private readonly Kubernetes client;
    private readonly ConcurrentDictionary<string, JsonElement> versions = new(StringComparer.Ordinal);

    private LiveCluster(Kubernetes client) => this.client = client;

    /// <param name="kubeconfig">A file; null for the usual places.</param>
    /// <exception cref="ClusterException">There is none, or it cannot be understood.</exception>
    public static LiveCluster Connect(string? kubeconfig, string? context)
    {
        try
        {
            return new LiveCluster(
                new Kubernetes(KubernetesClientConfiguration.BuildConfigFromConfigFile(kubeconfig, context))
            );
        }
        catch (Exception e) when (e is KubeConfigException or IOException or UnauthorizedAccessException)
        {
            throw new ClusterException($"the kubeconfig cannot be used: {e.Message}");
        }
        catch (YamlDotNet.Core.YamlException)
        {
            // The library's text may quote the file.
            throw new ClusterException("the kubeconfig is not valid YAML");
        }
    }

    /// <summary>All objects of a kind; none where the cluster does not serve it.</summary>
    /// <exception cref="ClusterException">The cluster does not answer, or refuses.</exception>
    public async Task<ClusterListing> ListAsync(string type, CancellationToken cancellation)
    {
        if (await KindAsync(type, cancellation) is not { } kind)
        {
            return new ClusterListing(type, [], "");
        }

        var objects = new List<ClusterObject>();
        for (var next = ""; ; )
        {
            using var page = await GetAsync(
                $"{kind.Path}?limit=500&continue={Uri.EscapeDataString(next)}",
                cancellation
            );
            var root = page.RootElement;
            objects.AddRange(root.GetProperty("items").EnumerateArray().Select(item => Object(type, item)));
            var metadata = root.GetProperty("metadata");
            next = metadata.TryGetProperty("continue", out var token) ? token.GetString() ?? "" : "";
            if (next.Length == 0)
            {
                return new ClusterListing(type, objects, metadata.GetProperty("resourceVersion").GetString() ?? "");
            }
        }
    }

    /// <summary>
    /// Changes after a listing, as they happen. It ends when the API server closes the watch, as it does from time to
    /// time, or has forgotten the version: then list again.
    /// </summary>
    public async IAsyncEnumerable<ClusterEvent> WatchAsync(
        ClusterListing listing,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (await KindAsync(listing.Type, cancellation) is not { } kind)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            yield break;
        }

        using var response = await SendAsync(
            $"{kind.Path}?watch=1&resourceVersion={Uri.EscapeDataString(listing.Version)}",
            cancellation
        );
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var reader = new StreamReader(stream);
        while (await LineAsync(reader, cancellation) is { } line)
        {
            using var told = JsonDocument.Parse(line);
            var what = told.RootElement.GetProperty("type").GetString();
            if (what is not ("ADDED" or "MODIFIED" or "DELETED"))
            {
                yield break;
            }

            yield return new ClusterEvent(
                what == "DELETED",
                Object(listing.Type, told.RootElement.GetProperty("object"))
            );
        }
    }

    public void Dispose() => client.Dispose();

    private static ClusterObject Object(string type, JsonElement item)
    {
        var metadata = item.GetProperty("metadata");
        return new ClusterObject(
            type,
            metadata.TryGetProperty("namespace", out var space) ? space.GetString() ?? "" : "",
            metadata.GetProperty("name").GetString() ?? "",
            EngineValue.Members(item)
        );
    }

    private async Task<ClusterKind?> KindAsync(string type, CancellationToken cancellation)
    {
        var (version, kind) = ClusterKind.Of(type);
        if (!versions.TryGetValue(version, out var served))
        {
            using var document = await GetAsync(ClusterKind.Root(version), cancellation);
            versions[version] = served = document.RootElement.Clone();
        }

        if (!served.TryGetProperty("resources", out var resources))
        {
            return null;
        }

        // Names with a slash are parts of an object, such as deployments/scale.
        return resources
            .EnumerateArray()
            .Where(resource => resource.GetProperty("kind").ValueEquals(kind))
            .Select(resource => resource.GetProperty("name").GetString() ?? "")
            .Where(name => !name.Contains('/', StringComparison.Ordinal))
            .Select(name => new ClusterKind(type, version, name))
            .FirstOrDefault();
    }

    private static async Task<string?> LineAsync(StreamReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadLineAsync(cancellation);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            return null;
        }
    }

    private async Task<JsonDocument> GetAsync(string path, CancellationToken cancellation)
    {
        using var response = await SendAsync(path, cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return JsonDocument.Parse("{}");
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        return await JsonDocument.ParseAsync(stream, cancellationToken: cancellation);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.BaseUri, path));
        try
        {
            if (client.Credentials is { } credentials)
            {
                await credentials.ProcessHttpRequestAsync(request, cancellation);
            }

            var response = await client.HttpClient.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                cancellation
            );
            if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound)
            {
                return response;
            }

            using (response)
            {
                throw new ClusterException(Refusal(response.StatusCode, path));
            }
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or KubeConfigException)
        {
            throw new ClusterException($"the cluster at {client.BaseUri.Host} does not answer: {e.Message}");
        }
    }

    private static string Refusal(HttpStatusCode status, string path) =>
        status switch
        {
            HttpStatusCode.Unauthorized => "the cluster does not know who asks; log in again",
            HttpStatusCode.Forbidden =>
                $"the cluster does not let you read {path.Split('?')[0]}; ask for the right to list and watch it",
            _ => $"the cluster answers {(int)status} for {path.Split('?')[0]}",
        };
}
