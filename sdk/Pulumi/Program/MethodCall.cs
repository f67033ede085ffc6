using System.Collections.Immutable;
using Google.Protobuf;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>A call of a method of a resource.</summary>
internal sealed class MethodCall(
    Deployment deployment,
    string token,
    Resource? self,
    CallOptions options,
    RegisterPackageRequest? package
) : IWaiter
{
    private const string SelfKey = "__self__";

    public string Label => $"method '{token}'";

    public IReadOnlyList<IOutput>? WaitingFor { get; set; }

    public Output<T> Call<T>(CallArgs args) =>
        Output<T>.From(this, new(deployment.TrackAsync(this, () => RunAsync<T>(args), faultEndsRun: false)));

    private async Task<OutputData<T>> RunAsync<T>(CallArgs args)
    {
        var monitor = deployment.Monitor;
        var features = await monitor.FeaturesAsync(keepOutputs: true).ConfigureAwait(false);
        var written = await ArgsWriter.WriteAsync(this, args, features).ConfigureAwait(false);
        var links = new ResourceLinks(this, owner: null);
        var provider =
            options.Provider ?? options.Parent?.ProviderFor(token) ?? self?.ProviderFor(token) ?? self?.Provider;
        var request = new ResourceCallRequest
        {
            Tok = token,
            Args = await WithSelfAsync(written.Struct, features).ConfigureAwait(false),
            Provider = await links.ProviderAsync(provider).ConfigureAwait(false),
            PackageRef = await monitor.PackageReferenceAsync(package).ConfigureAwait(false),
        };
        if (request.PackageRef.Length == 0)
        {
            request.Version = options.Version ?? "";
            request.PluginDownloadUrl = options.PluginDownloadURL ?? "";
        }
        await links.PropertiesAsync(written, request.ArgDependencies).ConfigureAwait(false);
        var response = await monitor.Calls.CallAsync(request).ConfigureAwait(false);
        if (response.Failures.Count > 0)
        {
            throw new RunException(FunctionCall.Explain(token, response.Failures));
        }
        var urns = response.ReturnDependencies.Values.SelectMany(each => each.Urns).Distinct();
        ImmutableHashSet<Resource> resources = [.. urns.Select(urn => new PlaceholderResource(urn))];
        return FunctionCall
            .ResultOf<T>(token, response.Return.Memory, single: false)
            .Within(new OutputData<bool>(true, isKnown: true, isSecret: false, resources));
    }

    // A struct is its fields one after the other, so the receiver's field can simply be put in front.
    private async ValueTask<ByteString> WithSelfAsync(ByteString args, WireFeatures features)
    {
        if (self is null)
        {
            return args;
        }
        var own = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add(SelfKey, self));
        var written = await ArgsWriter.WriteAsync(this, own, features).ConfigureAwait(false);
        return ByteString.CopyFrom([.. written.Struct.Span, .. args.Span]);
    }
}
