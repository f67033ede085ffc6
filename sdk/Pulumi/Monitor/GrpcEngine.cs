using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace Pulumi;

/// <summary>Channels to the engine: plain HTTP/2, one for each address, for the life of the process.</summary>
internal static class Channels
{
    // The engine's own limit; states with large outputs exceed the library's default of 4 MiB.
    private const int MaxMessageSize = 400 * 1024 * 1024;

    private static readonly ConcurrentDictionary<string, Lazy<GrpcChannel>> Open = new();

    public static GrpcChannel To(string address) =>
        Open.GetOrAdd(
            address,
            static each => new Lazy<GrpcChannel>(() =>
                GrpcChannel.ForAddress(
                    $"http://{each}",
                    new GrpcChannelOptions
                    {
                        Credentials = ChannelCredentials.Insecure,
                        MaxReceiveMessageSize = MaxMessageSize,
                        MaxSendMessageSize = MaxMessageSize,
                    }
                )
            )
        ).Value;
}

/// <summary>Messages to the engine over gRPC.</summary>
internal sealed class GrpcEngine(string address) : IEngine
{
    private readonly Engine.EngineClient client = new(Channels.To(address));

    public Task LogAsync(LogRequest request) => client.LogAsync(request).ResponseAsync;

    public async Task RequireVersionAsync(string range)
    {
        try
        {
            await client
                .RequirePulumiVersionAsync(new RequirePulumiVersionRequest { PulumiVersionRange = range })
                .ResponseAsync.ConfigureAwait(false);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            throw new RunException(
                "The Pulumi command is too old to check its own version; upgrade it to run this program.",
                exception
            );
        }
        catch (RpcException exception)
        {
            throw new RunException(exception.Status.Detail, exception);
        }
    }
}

/// <summary>Resources of the engine over gRPC.</summary>
internal sealed class GrpcMonitor(string address) : IMonitor
{
    private readonly ResourceMonitor.ResourceMonitorClient client = new(Channels.To(address));
    private readonly ConcurrentDictionary<string, Task<bool>> features = new();

    public Task<bool> SupportsAsync(string feature) => features.GetOrAdd(feature, ProbeAsync);

    public Task<RegisterResourceResponse> RegisterAsync(Resource resource, RegisterResourceRequest request) =>
        client.RegisterResourceAsync(request).ResponseAsync;

    public Task<ReadResourceResponse> ReadAsync(Resource resource, ReadResourceRequest request) =>
        client.ReadResourceAsync(request).ResponseAsync;

    public Task RegisterOutputsAsync(RegisterResourceOutputsRequest request) =>
        client.RegisterResourceOutputsAsync(request).ResponseAsync;

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) =>
        client.InvokeAsync(request).ResponseAsync;

    public Task<CallResponse> CallAsync(ResourceCallRequest request) => client.CallAsync(request).ResponseAsync;

    public Task<RegisterPackageResponse> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request) =>
        client.RegisterPackageAsync(request).ResponseAsync;

    public async Task SignalShutdownAsync()
    {
        try
        {
            await client.SignalAndWaitForShutdownAsync(new Empty()).ResponseAsync.ConfigureAwait(false);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            // An older engine does not wait for this signal.
        }
    }

    private async Task<bool> ProbeAsync(string feature)
    {
        var request = new SupportsFeatureRequest { Id = feature };
        var response = await client.SupportsFeatureAsync(request).ResponseAsync.ConfigureAwait(false);
        return response.HasSupport;
    }
}
