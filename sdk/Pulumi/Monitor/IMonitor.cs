using Pulumirpc;

namespace Pulumi;

/// <summary>The engine's side of resources, real or mocked.</summary>
internal interface IMonitor
{
    Task<bool> SupportsAsync(string feature);

    /// <param name="resource">The resource itself, for monitors in the same process.</param>
    /// <param name="request">What is sent.</param>
    Task<RegisterResourceResponse> RegisterAsync(Resource resource, RegisterResourceRequest request);

    Task<ReadResourceResponse> ReadAsync(Resource resource, ReadResourceRequest request);

    Task RegisterOutputsAsync(RegisterResourceOutputsRequest request);

    Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    Task<CallResponse> CallAsync(ResourceCallRequest request);

    Task<RegisterPackageResponse> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request);

    /// <summary>Blocks a program that constructs resources much faster than they are taken.</summary>
    void HoldBack() { }

    /// <summary>Told once, when the program has ended well.</summary>
    Task SignalShutdownAsync();
}

/// <summary>The engine's side of messages.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);

    Task RequireVersionAsync(string range);
}
