using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using k8s.Exceptions;

namespace Infra.TestProviders.Kubernetes;

/// <summary>The API server answered with an error; the message is its own.</summary>
internal sealed class ApiException(HttpStatusCode code, string message) : ProviderException(message)
{
    public HttpStatusCode Code => code;
}

/// <summary>
/// A cluster by plain requests: <c>KubernetesClient</c> reads the kubeconfig and authenticates, the objects stay JSON,
/// since a provider must handle kinds that no client library knows.
/// </summary>
internal sealed class ApiServer : IDisposable
{
    private static readonly MediaTypeHeaderValue ApplyPatch = new("application/apply-patch+yaml");
    private static readonly MediaTypeHeaderValue MergePatch = new("application/merge-patch+json");
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly k8s.Kubernetes client;

    private ApiServer(KubernetesClientConfiguration configuration)
    {
        client = new k8s.Kubernetes(configuration);
        Url = configuration.Host;
        Namespace = configuration.Namespace;
        Kinds = new Discovery(this);
    }

    public string Url { get; }

    /// <summary>The namespace of the kubeconfig's context, if it names one.</summary>
    public string? Namespace { get; }

    public Discovery Kinds { get; }

    /// <param name="kubeconfig">Its content, or the path of the file.</param>
    /// <exception cref="ProviderException">It is no kubeconfig.</exception>
    public static ApiServer Connect(string kubeconfig, string? context = null)
    {
        try
        {
            var content = kubeconfig.Contains("apiVersion", StringComparison.Ordinal)
                ? kubeconfig
                : File.ReadAllText(kubeconfig);
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
            return new ApiServer(KubernetesClientConfiguration.BuildConfigFromConfigFile(stream, context));
        }
        catch (Exception exception)
            when (exception is KubeConfigException or IOException or YamlDotNet.Core.YamlException)
        {
            throw new ProviderException($"kubeconfig: {exception.Message}");
        }
    }

    /// <summary>Null if there is no such object.</summary>
    public async Task<JsonObject?> GetAsync(string path, CancellationToken stop)
    {
        try
        {
            return await SendAsync(HttpMethod.Get, path, body: null, type: null, stop);
        }
        catch (ApiException exception) when (exception.Code == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Server-side apply with strict validation of field names.</summary>
    /// <param name="force">Takes over fields that another manager owns.</param>
    public Task<JsonObject> ApplyAsync(
        string path,
        JsonObject body,
        string manager,
        bool force,
        bool dryRun,
        CancellationToken stop
    ) =>
        SendAsync(
            HttpMethod.Patch,
            $"{path}?fieldManager={Uri.EscapeDataString(manager)}&fieldValidation=Strict"
                + $"&force={(force ? "true" : "false")}{(dryRun ? "&dryRun=All" : "")}",
            body,
            ApplyPatch,
            stop
        );

    public Task<JsonObject> PostAsync(string path, JsonObject body, CancellationToken stop) =>
        SendAsync(HttpMethod.Post, path, body, Json, stop);

    public Task<JsonObject> MergeAsync(string path, JsonObject body, CancellationToken stop) =>
        SendAsync(HttpMethod.Patch, path, body, MergePatch, stop);

    public Task<JsonObject> DeleteAsync(string path, JsonObject options, CancellationToken stop) =>
        SendAsync(HttpMethod.Delete, path, options, Json, stop);

    public void Dispose() => client.Dispose();

    private async Task<JsonObject> SendAsync(
        HttpMethod method,
        string path,
        JsonObject? body,
        MediaTypeHeaderValue? type,
        CancellationToken stop
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(client.BaseUri, path));
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8)
            {
                Headers = { ContentType = type },
            };
        }

        if (client.Credentials is { } credentials)
        {
            await credentials.ProcessHttpRequestAsync(request, stop);
        }

        try
        {
            using var response = await client.HttpClient.SendAsync(request, stop);
            var text = await response.Content.ReadAsStringAsync(stop);
            return response.IsSuccessStatusCode
                ? JsonNode.Parse(text) as JsonObject ?? []
                : throw new ApiException(response.StatusCode, Message(text, response.StatusCode));
        }
        catch (HttpRequestException exception)
        {
            throw new ProviderException($"the cluster at {Url} does not answer: {exception.Message}");
        }
    }

    private static string Message(string text, HttpStatusCode code)
    {
        try
        {
            return JsonNode.Parse(text)?["message"]?.GetValue<string>() ?? $"the API server answered {(int)code}";
        }
        catch (JsonException)
        {
            return $"the API server answered {(int)code}: {text.Trim()}";
        }
    }
}
