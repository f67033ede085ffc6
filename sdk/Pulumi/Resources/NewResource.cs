using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Registers a resource that the engine is to create or keep.</summary>
internal sealed class NewResource(Deployment deployment, ResourceRequest resourceRequest, IWaiter waiter)
{
    private readonly Resource resource = resourceRequest.Resource;
    private readonly ResourceOptions options = resourceRequest.Options;
    private readonly MonitorSession monitor = deployment.Monitor;
    private readonly ResourceLinks links = new(waiter, resourceRequest.Resource);

    public async ValueTask<ResourceResult> RegisterAsync()
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Custom = resource.IsCustom,
            Remote = resource.IsRemote,
            AcceptSecrets = true,
            AcceptResources = monitor.AcceptsResources,
            SupportsResultReporting = true,
            Parent = await links.UrnAsync(resource.Parent).ConfigureAwait(false),
            PackageRef = await monitor.PackageReferenceAsync(resourceRequest.Package).ConfigureAwait(false),
        };
        if (request.PackageRef.Length == 0)
        {
            request.Version = options.Version ?? "";
            request.PluginDownloadUrl = options.PluginDownloadURL ?? "";
        }
        await AddInputsAsync(request).ConfigureAwait(false);
        await AddProvidersAsync(request).ConfigureAwait(false);
        AddPlainOptions(request);
        await AddLinkedOptionsAsync(request).ConfigureAwait(false);
        await new ResourceAliases(deployment, waiter).AddAsync(resource, request).ConfigureAwait(false);

        var response = await monitor.Calls.RegisterAsync(resource, request).ConfigureAwait(false);
        return new ResourceResult(
            response.Urn,
            response.Id,
            response.Object.Memory,
            response.PropertyDependencies,
            response.Unknown,
            KnowsMissing: !deployment.IsDryRun && response.Result == Result.Success
        );
    }

    private async ValueTask AddInputsAsync(RegisterResourceRequest request)
    {
        var features = await monitor.FeaturesAsync(keepOutputs: resource.IsRemote).ConfigureAwait(false);
        var args = await ArgsWriter
            .WriteAsync(waiter, resourceRequest.Args, features, skipOwnKeys: true)
            .ConfigureAwait(false);
        request.Object = args.Struct;
        var all = await links.PropertiesAsync(args, request.PropertyDependencies).ConfigureAwait(false);
        if (options.HasDependsOn)
        {
            var named = await links.ResourcesAsync(options.DependsOn).ConfigureAwait(false);
            all = ResourceLinks.Sorted([.. all, .. await links.UrnsAsync(named).ConfigureAwait(false)]);
        }
        request.Dependencies.AddRange(all);
    }

    private async ValueTask AddProvidersAsync(RegisterResourceRequest request)
    {
        request.Provider = await links.ProviderAsync(resource.Provider).ConfigureAwait(false);
        if (!resource.IsRemote)
        {
            return;
        }
        foreach (var (package, provider) in resource.Providers)
        {
            request.Providers.Add(package, await links.ProviderAsync(provider).ConfigureAwait(false));
        }
    }

    private void AddPlainOptions(RegisterResourceRequest request)
    {
        if (options.Protect is { } protect)
        {
            request.Protect = protect;
        }
        if (options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }
        request.IgnoreChanges.AddRange(options.Ignored);
        request.HideDiffs.AddRange(options.Hidden);
        if (options.CustomTimeouts is { } timeouts)
        {
            request.CustomTimeouts = new Pulumirpc.CustomTimeouts
            {
                Create = Duration(timeouts.Create),
                Update = Duration(timeouts.Update),
                Delete = Duration(timeouts.Delete),
            };
        }
        if (options is not CustomResourceOptions custom)
        {
            return;
        }
        request.DeleteBeforeReplace = custom.DeleteBeforeReplace ?? false;
        request.DeleteBeforeReplaceDefined = custom.DeleteBeforeReplace is not null;
        request.AdditionalSecretOutputs.AddRange(custom.Secrets);
        request.ReplaceOnChanges.AddRange(custom.Replacing);
        request.ImportId = custom.ImportId ?? "";
        if (custom.EnvVarMappings is { } mappings)
        {
            request.EnvVarMappings.Add(mappings);
        }
    }

    private async ValueTask AddLinkedOptionsAsync(RegisterResourceRequest request)
    {
        if (options.DeletedWith is { } deletedWith)
        {
            await monitor.RequireAsync("deletedWith", nameof(options.DeletedWith)).ConfigureAwait(false);
            request.DeletedWith = await links.UrnAsync(deletedWith).ConfigureAwait(false);
        }
        if (options.HasReplaceWith)
        {
            await monitor.RequireAsync("replaceWith", nameof(options.ReplaceWith)).ConfigureAwait(false);
            var others = await links.ResourcesAsync(options.ReplaceWith).ConfigureAwait(false);
            request.ReplaceWith.AddRange(await links.UrnsAsync(others).ConfigureAwait(false));
        }
        if (options.ReplacementTrigger is { } trigger)
        {
            await monitor.RequireAsync("replacementTrigger", nameof(options.ReplacementTrigger)).ConfigureAwait(false);
            var features = await monitor.FeaturesAsync(keepOutputs: false).ConfigureAwait(false);
            request.ReplacementTrigger = await ArgsWriter
                .WriteValueAsync(waiter, trigger, features)
                .ConfigureAwait(false);
        }
    }

    /// <summary>A duration as the engine parses it: a tick is a hundred nanoseconds.</summary>
    private static string Duration(TimeSpan? span) => span is { } set ? $"{set.Ticks}00ns" : "";
}
