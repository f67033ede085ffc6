using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>A call of a provider function.</summary>
internal sealed class FunctionCall(
    Deployment deployment,
    string token,
    InvokeOptions options,
    RegisterPackageRequest? package
) : IWaiter
{
    private readonly MonitorSession monitor = deployment.Monitor;

    public string Label => $"function '{token}'";

    public IReadOnlyList<IOutput>? WaitingFor { get; set; }

    public Output<T> Call<T>(InvokeArgs args, bool single) =>
        Output<T>.From(this, new(deployment.TrackAsync(this, () => RunAsync<T>(args, single), faultEndsRun: false)));

    /// <summary>A fault is the caller's to handle.</summary>
    public async Task<T> CallAsync<T>(InvokeArgs args, bool single) =>
        (
            await deployment
                .TrackAsync(this, () => RunAsync<T>(args, single), faultEndsRun: false)
                .ConfigureAwait(false)
        ).Value;

    internal static string Explain(string token, IEnumerable<CheckFailure> failures) =>
        $"'{token}' failed: "
        + string.Join(
            "; ",
            failures.Select(failure =>
                failure.Property.Length > 0 ? $"{failure.Reason} ({failure.Property})" : failure.Reason
            )
        );

    private async Task<OutputData<T>> RunAsync<T>(InvokeArgs args, bool single)
    {
        var features = await monitor.FeaturesAsync(keepOutputs: false).ConfigureAwait(false);
        var written = await ArgsWriter.WriteAsync(this, args, features).ConfigureAwait(false);
        var links = new ResourceLinks(this, owner: null);
        var resources = written.AllResources();
        if (options is InvokeOutputOptions { DependsOn: var dependsOn })
        {
            resources = resources.Union(await links.ResourcesAsync(dependsOn).ConfigureAwait(false));
        }
        if (written.HasUnknowns || await AnyIdUnknownAsync(resources).ConfigureAwait(false))
        {
            return OutputData<T>.WithoutValue(isKnown: false, isSecret: false, resources);
        }
        var response = await AskAsync(written, links, resources).ConfigureAwait(false);
        if (response.Failures.Count > 0)
        {
            throw new RunException(Explain(token, response.Failures));
        }
        if (response.Unknown)
        {
            return OutputData<T>.WithoutValue(isKnown: false, isSecret: false, resources);
        }
        return ResultOf<T>(token, response.Return.Memory, single)
            .Within(new OutputData<bool>(true, isKnown: true, isSecret: false, resources));
    }

    internal static OutputData<T> ResultOf<T>(string token, ReadOnlyMemory<byte> bytes, bool single)
    {
        var value = WireValue.OfStruct(bytes);
        if (single)
        {
            var first = value.Entries();
            value = first.MoveNext() ? first.Current.Value : WireValue.Null;
        }
        var state = new DecodeState();
        if (!ValueDecoder.For(typeof(T)).TryRead(value, state, out var result))
        {
            Log.Warn($"The result of '{token}' cannot be read ({state.Problem}); its default value is used.");
        }
        return new OutputData<T>(
            OutputData<T>.Unbox(state.IsUnknown ? null : result),
            !state.IsUnknown,
            state.IsSecret,
            state.Resources()
        );
    }

    private async Task<ResourceInvokeResponse> AskAsync(
        WrittenArgs written,
        ResourceLinks links,
        ImmutableHashSet<Resource> resources
    )
    {
        var provider = options.Provider ?? options.Parent?.ProviderFor(token);
        var request = new ResourceInvokeRequest
        {
            Tok = token,
            Args = written.Struct,
            AcceptResources = monitor.AcceptsResources,
            Provider = await links.ProviderAsync(provider).ConfigureAwait(false),
            Parent = await links.UrnAsync(options.Parent).ConfigureAwait(false),
            PackageRef = await monitor.PackageReferenceAsync(package).ConfigureAwait(false),
        };
        request.DependsOn.AddRange(await links.UrnsAsync(resources).ConfigureAwait(false));
        if (request.PackageRef.Length == 0)
        {
            request.Version = options.Version ?? "";
            request.PluginDownloadUrl = options.PluginDownloadURL ?? "";
        }
        return await monitor.Calls.InvokeAsync(request).ConfigureAwait(false);
    }

    private async ValueTask<bool> AnyIdUnknownAsync(IReadOnlyCollection<Resource> resources)
    {
        foreach (var resource in Dependencies.Expand(resources, of: null))
        {
            if (resource is CustomResource { Id: var id } && !(await this.ForAsync(id).ConfigureAwait(false)).IsKnown)
            {
                return true;
            }
        }
        return false;
    }
}
