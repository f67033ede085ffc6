using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Google.Protobuf;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>An engine in the same process whose providers are mocks.</summary>
internal sealed class MockMonitor(IMocks mocks, ProjectSettings settings) : IMonitor
{
    private static readonly WireFeatures Features = new(Secrets: true, ResourceReferences: true, OutputValues: false);

    private readonly ConcurrentDictionary<string, Registered> registered = new();
    private readonly ConcurrentQueue<Resource> resources = new();

    /// <summary>Every resource, in the order of registration.</summary>
    public ImmutableArray<Resource> Resources => [.. resources];

    public Task<bool> SupportsAsync(string feature) => Answers.Of(feature != "outputValues");

    public async Task<RegisterResourceResponse> RegisterAsync(Resource resource, RegisterResourceRequest request)
    {
        resources.Enqueue(resource);
        var urn = UrnOf(request.Type, request.Name);
        if (request.Type == Stack.TypeToken)
        {
            return Keep(new Registered(urn, "", ByteString.Empty)).Response();
        }
        var (id, state) = await mocks
            .NewResourceAsync(
                new MockResourceArgs
                {
                    Type = request.Type,
                    Name = request.Name,
                    Inputs = Plain(request.Object),
                    Provider = request.Provider,
                    Id = request.ImportId,
                }
            )
            .ConfigureAwait(false);
        return Keep(new Registered(urn, id ?? request.ImportId, await StructOfAsync(state).ConfigureAwait(false)))
            .Response();
    }

    public async Task<ReadResourceResponse> ReadAsync(Resource resource, ReadResourceRequest request)
    {
        resources.Enqueue(resource);
        var (_, state) = await mocks
            .NewResourceAsync(
                new MockResourceArgs
                {
                    Type = request.Type,
                    Name = request.Name,
                    Inputs = Plain(request.Properties),
                    Provider = request.Provider,
                    Id = request.Id,
                }
            )
            .ConfigureAwait(false);
        var urn = UrnOf(request.Type, request.Name);
        var kept = Keep(new Registered(urn, request.Id, await StructOfAsync(state).ConfigureAwait(false)));
        return new ReadResourceResponse { Urn = kept.Urn, Properties = kept.State };
    }

    public Task RegisterOutputsAsync(RegisterResourceOutputsRequest request)
    {
        var outputs = ImmutableDictionary.CreateBuilder<string, Output<object?>>();
        foreach (var (name, value) in WireValue.OfStruct(request.Outputs.Memory).Entries())
        {
            var state = new DecodeState();
            ValueDecoder.For(typeof(object)).TryRead(value, state, out var read);
            outputs[Encoding.UTF8.GetString(name.Span)] = new Output<object?>(
                new OutputData<object?>(
                    state.IsUnknown ? null : read,
                    !state.IsUnknown,
                    state.IsSecret,
                    OutputData.NoResources
                )
            );
        }
        return mocks.RegisterResourceOutputs(
            new MockRegisterResourceOutputsRequest(request.Urn, outputs.ToImmutable())
        );
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        var args = Plain(request.Args);
        if (request.Tok == ExistingResource.GetResource)
        {
            return Find(args.GetValueOrDefault("urn") as string ?? "");
        }
        var result = await CallMockAsync(request.Tok, args, request.Provider).ConfigureAwait(false);
        return new ResourceInvokeResponse { Return = result };
    }

    public async Task<CallResponse> CallAsync(ResourceCallRequest request) =>
        new()
        {
            Return = await CallMockAsync(request.Tok, Plain(request.Args), request.Provider).ConfigureAwait(false),
        };

    public Task<RegisterPackageResponse> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request) =>
        Task.FromResult(new RegisterPackageResponse { Ref = $"{request.Name}-{request.Version}" });

    public Task SignalShutdownAsync() => Task.CompletedTask;

    // As the official mocks do it: every resource seems to stand directly under the stack.
    private string UrnOf(string type, string name)
    {
        var qualified = type == Stack.TypeToken ? type : $"{Stack.TypeToken}${type}";
        return $"urn:pulumi:{settings.Stack}::{settings.Project}::{qualified}::{name}";
    }

    private Registered Keep(Registered resource)
    {
        registered[resource.Urn] = resource;
        return resource;
    }

    private ResourceInvokeResponse Find(string urn)
    {
        if (!registered.TryGetValue(urn, out var resource))
        {
            throw new RunException($"No resource '{urn}' was registered.");
        }
        var entries = ImmutableDictionary<string, object?>
            .Empty.Add("urn", resource.Urn)
            .Add("id", resource.Id)
            .Add("state", Plain(resource.State));
        return new ResourceInvokeResponse { Return = Write(entries) };
    }

    private async Task<ByteString> CallMockAsync(
        string token,
        ImmutableDictionary<string, object> args,
        string provider
    )
    {
        var call = new MockCallArgs
        {
            Token = token,
            Args = args,
            Provider = provider,
        };
        return await StructOfAsync(await mocks.CallAsync(call).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Secrets unwrapped; properties that are null or hold an unknown anywhere are left out.</summary>
    private static ImmutableDictionary<string, object> Plain(ByteString bytes)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, value) in WireValue.OfStruct(bytes.Memory).Entries())
        {
            var state = new DecodeState();
            ValueDecoder.For(typeof(object)).TryRead(value, state, out var read);
            if (read is not null && !state.IsUnknown)
            {
                entries[Encoding.UTF8.GetString(name.Span)] = read;
            }
        }
        return entries.ToImmutable();
    }

    private static async Task<ByteString> StructOfAsync(object state)
    {
        var waiter = new StateWaiter();
        var value = WireValue.OfValue(
            (await ArgsWriter.WriteValueAsync(waiter, state, Features).ConfigureAwait(false)).Memory
        );
        return value.Kind == WireKind.Object
            ? UnsafeByteOperations.UnsafeWrap(value.StructBytes)
            : throw new RunException("A mock must return its state as a dictionary or an args object.");
    }

    private static ByteString Write(object value)
    {
        using var buffer = new WireBuffer();
        new ValueWriter(buffer, Features).Write(value);
        return UnsafeByteOperations.UnsafeWrap(WireValue.OfValue(buffer.Since(0)).StructBytes.ToArray());
    }

    private static class Answers
    {
        private static readonly Task<bool> Yes = Task.FromResult(true);
        private static readonly Task<bool> No = Task.FromResult(false);

        public static Task<bool> Of(bool answer) => answer ? Yes : No;
    }

    private sealed record Registered(string Urn, string Id, ByteString State)
    {
        public RegisterResourceResponse Response() =>
            new()
            {
                Urn = Urn,
                Id = Id,
                Object = State,
            };
    }

    private sealed class StateWaiter : IWaiter
    {
        public string Label => "the state a mock returned";

        public IReadOnlyList<IOutput>? WaitingFor { get; set; }
    }
}
