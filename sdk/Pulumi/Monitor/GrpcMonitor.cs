using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi;

/// <summary>Resources of the engine over gRPC.</summary>
internal sealed class GrpcMonitor : IMonitor, IDisposable
{
    // Asked by every run, so they are asked at once and together.
    private static readonly string[] UsualFeatures = ["secrets", "resourceReferences", "aliasSpecs"];

    // Resources that are constructed but not yet sent hold their inputs in memory.
    private const int MaxQueued = 1000;

    private readonly ResourceMonitor.ResourceMonitorClient client;
    private readonly ConcurrentDictionary<string, Task<bool>> features = new();
    private readonly SemaphoreSlim slots;
    private readonly object room = new();
    private int queued;

    /// <param name="connection">The way to the engine.</param>
    /// <param name="inFlight">
    /// How many registrations may be under way: at least what the engine works on at once. More would only wait
    /// there, each holding a stream open.
    /// </param>
    public GrpcMonitor(EngineConnection connection, int inFlight)
    {
        client = new ResourceMonitor.ResourceMonitorClient(connection);
        slots = new SemaphoreSlim(inFlight);
        foreach (var feature in UsualFeatures)
        {
            _ = SupportsAsync(feature);
        }
    }

    public Task<bool> SupportsAsync(string feature) => features.GetOrAdd(feature, ProbeAsync);

    public Task<RegisterResourceResponse> RegisterAsync(Resource resource, RegisterResourceRequest request) =>
        InTurnAsync(() => client.RegisterResourceAsync(request));

    public Task<ReadResourceResponse> ReadAsync(Resource resource, ReadResourceRequest request) =>
        InTurnAsync(() => client.ReadResourceAsync(request));

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

    /// <remarks>
    /// What is queued waits for the engine alone, never for the program, so it drains whatever the program does. The
    /// threads that drain it are the pool's, and are not held back.
    /// </remarks>
    public void HoldBack()
    {
        if (Volatile.Read(ref queued) < MaxQueued || Thread.CurrentThread.IsThreadPoolThread)
        {
            return;
        }
        lock (room)
        {
            while (Volatile.Read(ref queued) > MaxQueued / 2)
            {
                System.Threading.Monitor.Wait(room);
            }
        }
    }

    public void Dispose() => slots.Dispose();

    private async Task<bool> ProbeAsync(string feature)
    {
        var request = new SupportsFeatureRequest { Id = feature };
        var response = await client.SupportsFeatureAsync(request).ResponseAsync.ConfigureAwait(false);
        return response.HasSupport;
    }

    private async Task<T> InTurnAsync<T>(Func<AsyncUnaryCall<T>> call)
    {
        Interlocked.Increment(ref queued);
        await slots.WaitAsync().ConfigureAwait(false);
        if (Interlocked.Decrement(ref queued) == MaxQueued / 2)
        {
            lock (room)
            {
                System.Threading.Monitor.PulseAll(room);
            }
        }
        try
        {
            return await call().ResponseAsync.ConfigureAwait(false);
        }
        finally
        {
            slots.Release();
        }
    }
}
