using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Infra.Review.Graph;

namespace Infra.TestProviders.Kubernetes;

/// <summary>The object in the cluster that a resource stands for.</summary>
internal sealed class LiveObject(ApiServer server, ObjectKind kind, ResourceName resource, Manifest manifest)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan DeletionPatience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan DefinitionPatience = TimeSpan.FromSeconds(30);

    // What only the server knows; a preview leaves it out, so that programs take it for unknown.
    private static readonly string[] Born = ["uid", "resourceVersion", "creationTimestamp", "generation", "selfLink"];

    private readonly string manager = Manifest.ManagerOf(resource);

    /// <summary>Patch resources own only some fields of an object that somebody else made.</summary>
    public bool IsPatch => resource.Type.EndsWith("Patch", StringComparison.Ordinal);

    public string Id => kind.IsNamespaced ? $"{manifest.Namespace}/{manifest.Name}" : manifest.Name ?? "";

    private string Path => kind.Path(manifest.Namespace, manifest.Name);

    /// <summary>Waits for the definition of a kind that the cluster does not serve yet.</summary>
    public static async Task<LiveObject> FindAsync(
        ApiServer server,
        ResourceName resource,
        Manifest manifest,
        CancellationToken stop
    )
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (await server.Kinds.FindAsync(manifest.ApiVersion, manifest.Kind, stop) is { } kind)
            {
                return new LiveObject(server, kind, resource, manifest);
            }

            if (watch.Elapsed > DefinitionPatience)
            {
                throw new ProviderException(
                    $"the cluster serves no kind {manifest.Kind} of {manifest.ApiVersion}; is its definition installed?"
                );
            }

            await Task.Delay(Pause, stop);
        }
    }

    public Task<JsonObject?> ReadAsync(CancellationToken stop) => server.GetAsync(Path, stop);

    public Task<JsonObject> ApplyAsync(bool force, CancellationToken stop, bool dryRun = false) =>
        server.ApplyAsync(Path, manifest.ToJson(), manager, force, dryRun, stop);

    /// <summary>Until it is ready; gives the outputs.</summary>
    /// <exception cref="UnhealthyException">It was made but is not ready in time, or failed.</exception>
    public async Task<ObjectValue> WaitAsync(TimeSpan? timeout, CancellationToken stop)
    {
        var rule = Readiness.For(kind, manifest);
        var patience = timeout ?? manifest.Timeout ?? rule?.Patience ?? TimeSpan.Zero;
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var live =
                await ReadAsync(stop) ?? throw new ProviderException($"{kind.Kind} {Id} was deleted by somebody else");
            string? waitsFor;
            try
            {
                waitsFor = rule is null ? null : await rule.Waiting(live, server, stop);
            }
            catch (ProviderException exception) when (exception is not ApiException)
            {
                throw Unhealthy(live, exception.Message);
            }

            if (waitsFor is null)
            {
                return Outputs(live);
            }

            if (watch.Elapsed > patience)
            {
                throw Unhealthy(live, $"{kind.Kind} {Id} is not ready after {patience}: it waits for {waitsFor}");
            }

            await Task.Delay(Pause, stop);
        }
    }

    /// <summary>Until it is gone. A patch only gives its fields up.</summary>
    public async Task DeleteAsync(TimeSpan? timeout, CancellationToken stop)
    {
        if (await ReadAsync(stop) is not { } live)
        {
            return;
        }

        if (IsPatch)
        {
            await server.ApplyAsync(Path, Bare(), manager, force: true, dryRun: false, stop);
            return;
        }

        try
        {
            await server.DeleteAsync(Path, new JsonObject { ["propagationPolicy"] = manifest.Propagation }, stop);
        }
        catch (ApiException exception) when (exception.Code == HttpStatusCode.NotFound)
        {
            return;
        }

        var uid = live.Text("metadata", "uid");
        var watch = Stopwatch.StartNew();
        while (await ReadAsync(stop) is { } left && left.Text("metadata", "uid") == uid)
        {
            if (watch.Elapsed > (timeout ?? DeletionPatience))
            {
                throw new ProviderException($"{kind.Kind} {Id} is still there; its finalizers: {Finalizers(left)}");
            }

            await Task.Delay(Pause, stop);
        }
    }

    /// <summary>The outputs of a live object; the content of Secrets is marked.</summary>
    public static ObjectValue Outputs(JsonObject live)
    {
        (live["metadata"] as JsonObject)?.Remove("managedFields");
        var outputs = live.ToObject();
        return live.Text("kind") == "Secret" && live.Text("apiVersion") == "v1"
            ? ObjectValue.Of(
                outputs.Members.Select(member =>
                    member.Name is "data" or "stringData"
                        ? member with
                        {
                            Value = new SecretValue(member.Value),
                        }
                        : member
                )
            )
            : outputs;
    }

    /// <summary>The outputs of a dry run.</summary>
    public static ObjectValue Planned(JsonObject dryRun)
    {
        dryRun.Remove("status");
        foreach (var name in Born)
        {
            (dryRun["metadata"] as JsonObject)?.Remove(name);
        }

        return Outputs(dryRun);
    }

    private JsonObject Bare()
    {
        var metadata = new JsonObject { ["name"] = manifest.Name };
        if (kind.IsNamespaced)
        {
            metadata["namespace"] = manifest.Namespace;
        }

        return new JsonObject
        {
            ["apiVersion"] = kind.ApiVersion,
            ["kind"] = kind.Kind,
            ["metadata"] = metadata,
        };
    }

    private UnhealthyException Unhealthy(JsonObject live, string message) =>
        new(message, new Found(Id, Outputs(live), manifest.Inputs));

    private static string Finalizers(JsonObject live) =>
        string.Join(", ", live.Items("metadata", "finalizers").Concat(live.Items("spec", "finalizers")));
}
