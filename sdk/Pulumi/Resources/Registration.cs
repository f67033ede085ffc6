using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A constructed resource on its way to the engine.</summary>
internal sealed record ResourceRequest(
    Resource Resource,
    ResourceArgs Args,
    ResourceOptions Options,
    ResourceOutputs Outputs,
    RegisterPackageRequest? Package
);

/// <summary>Registers one resource, or reads one that exists, and sets its outputs.</summary>
internal sealed class Registration(Deployment deployment, ResourceRequest request) : IWaiter
{
    public Resource Resource => request.Resource;

    public string Label => request.Resource.Label;

    public IReadOnlyList<IOutput>? WaitingFor { get; set; }

    public static void Start(Deployment deployment, ResourceRequest request)
    {
        var registration = new Registration(deployment, request);
        _ = deployment.TrackAsync(registration, registration.RunAsync);
        deployment.Monitor.Calls.HoldBack();
    }

    /// <summary>Ends every wait for this resource.</summary>
    public void Fault(Exception exception) => request.Outputs.Fault(exception);

    private async Task<bool> RunAsync()
    {
        request.Outputs.Complete(await AskAsync().ConfigureAwait(false));
        return true;
    }

    private async ValueTask<ResourceResult> AskAsync()
    {
        var options = request.Options;
        if (options.HasCallbacks)
        {
            throw BundledBuild.NoCallbacks("ResourceTransforms and Hooks");
        }
        if (options.Urn is { } urn)
        {
            return await new ExistingResource(deployment, request, this).ByUrnAsync(urn).ConfigureAwait(false);
        }
        if (request.Resource.IsCustom && options.Id is { } idInput)
        {
            var id = await this.ForAsync(idInput.ToOutput()).ConfigureAwait(false);
            var text = id.IsKnown ? id.Value : Signatures.Unknown;
            if (text is { Length: > 0 })
            {
                return await new ExistingResource(deployment, request, this).ByIdAsync(text).ConfigureAwait(false);
            }
        }
        return await new NewResource(deployment, request, this).RegisterAsync().ConfigureAwait(false);
    }
}
