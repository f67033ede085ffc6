using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Reads a resource that exists.</summary>
internal sealed class ExistingResource(Deployment deployment, ResourceRequest resourceRequest, IWaiter waiter)
{
    internal const string GetResource = "pulumi:pulumi:getResource";

    private readonly Resource resource = resourceRequest.Resource;
    private readonly ResourceOptions options = resourceRequest.Options;
    private readonly MonitorSession monitor = deployment.Monitor;

    /// <summary>From the provider, by id.</summary>
    public async Task<ResourceResult> ByIdAsync(string id)
    {
        var links = new ResourceLinks(waiter, resource);
        var features = await monitor.FeaturesAsync(keepOutputs: false).ConfigureAwait(false);
        var args = await ArgsWriter
            .WriteAsync(waiter, resourceRequest.Args, features, skipOwnKeys: true)
            .ConfigureAwait(false);
        var request = new ReadResourceRequest
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Properties = args.Struct,
            Parent = await links.UrnAsync(resource.Parent).ConfigureAwait(false),
            Provider = await links.ProviderAsync(resource.Provider).ConfigureAwait(false),
            AcceptSecrets = true,
            AcceptResources = monitor.AcceptsResources,
            PackageRef = await monitor.PackageReferenceAsync(resourceRequest.Package).ConfigureAwait(false),
        };
        if (request.PackageRef.Length == 0)
        {
            request.Version = options.Version ?? "";
            request.PluginDownloadUrl = options.PluginDownloadURL ?? "";
        }
        if (options is CustomResourceOptions custom)
        {
            request.AdditionalSecretOutputs.AddRange(custom.Secrets);
        }
        var resources = args.AllResources();
        if (options.HasDependsOn)
        {
            resources = resources.Union(await links.ResourcesAsync(options.DependsOn).ConfigureAwait(false));
        }
        request.Dependencies.AddRange(await links.UrnsAsync(resources).ConfigureAwait(false));

        var response = await monitor.Calls.ReadAsync(resource, request).ConfigureAwait(false);
        return new ResourceResult(
            response.Urn,
            id == Signatures.Unknown ? "" : id,
            response.Properties.Memory,
            Dependencies: null,
            IsUnknown: false,
            KnowsMissing: !deployment.IsDryRun
        );
    }

    /// <summary>From the state, by URN.</summary>
    public async Task<ResourceResult> ByUrnAsync(string urn)
    {
        var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("urn", urn));
        var features = await monitor.FeaturesAsync(keepOutputs: false).ConfigureAwait(false);
        var written = await ArgsWriter.WriteAsync(waiter, args, features).ConfigureAwait(false);
        var response = await monitor
            .Calls.InvokeAsync(
                new ResourceInvokeRequest
                {
                    Tok = GetResource,
                    Args = written.Struct,
                    AcceptResources = monitor.AcceptsResources,
                }
            )
            .ConfigureAwait(false);
        if (response.Failures.Count > 0)
        {
            throw new RunException(FunctionCall.Explain(GetResource, response.Failures));
        }
        var result = WireValue.OfStruct(response.Return.Memory);
        return new ResourceResult(
            result.Find("urn"u8)?.Text ?? urn,
            result.Find("id"u8)?.Text ?? "",
            (result.Find("state"u8) ?? WireValue.Null).StructBytes,
            Dependencies: null,
            IsUnknown: response.Unknown,
            KnowsMissing: !deployment.IsDryRun
        );
    }
}
