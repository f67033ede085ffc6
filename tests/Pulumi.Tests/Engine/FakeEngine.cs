using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Pulumirpc;

namespace Pulumi.Tests.Engine;

/// <summary>
/// Records what a program sends and answers like an engine: in a preview ids are empty and outputs that hold an
/// unknown are left out; in an update ids are <c>id-NAME</c> and custom resources echo their inputs. Whatever an engine
/// would refuse, and whatever the test did not foresee, is a violation that <see cref="EngineRun"/> fails on.
/// </summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    public const string Project = "project";
    public const string Stack = "stack";
    public const string StackUrn = $"urn:pulumi:{Stack}::{Project}::pulumi:pulumi:Stack::{Project}-{Stack}";

    private readonly ConcurrentQueue<string> violations = new();
    private readonly ConcurrentQueue<RegisterResourceRequest> registrations = new();
    private readonly ConcurrentQueue<ReadResourceRequest> reads = new();
    private readonly ConcurrentQueue<RegisterResourceOutputsRequest> outputs = new();
    private readonly ConcurrentQueue<ResourceInvokeRequest> invokes = new();
    private readonly ConcurrentQueue<ResourceCallRequest> calls = new();
    private readonly ConcurrentQueue<Pulumirpc.RegisterPackageRequest> packages = new();
    private readonly ConcurrentQueue<LogRequest> logs = new();
    private readonly EngineState state = new();
    private WebApplication? host;
    private int shutdowns;
    private int inFlight;

    public bool IsPreview { get; init; }

    public ISet<string> UnsupportedFeatures { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Changes the reply to the registration of a resource; may throw or wait.</summary>
    public Func<RegisterResourceRequest, RegisterResourceResponse, Task>? OnRegister { get; set; }

    public Func<ReadResourceRequest, ReadResourceResponse, Task>? OnRead { get; set; }

    /// <summary>Answers an invoke. Without it every invoke but getResource is a violation.</summary>
    public Func<ResourceInvokeRequest, ResourceInvokeResponse>? OnInvoke { get; set; }

    public Func<ResourceCallRequest, CallResponse>? OnCall { get; set; }

    public Func<LogRequest, Task>? OnLog { get; set; }

    public Func<string, Status>? OnRequireVersion { get; set; }

    public string Address => EngineHost.AddressOf(host ?? throw new InvalidOperationException("not started"));

    public IReadOnlyCollection<string> Violations => violations;

    public IReadOnlyList<RegisterResourceRequest> Registrations => [.. registrations];

    public IReadOnlyList<ReadResourceRequest> Reads => [.. reads];

    public IReadOnlyList<RegisterResourceOutputsRequest> OutputRegistrations => [.. outputs];

    public IReadOnlyList<ResourceInvokeRequest> Invokes => [.. invokes];

    public IReadOnlyList<ResourceCallRequest> Calls => [.. calls];

    public IReadOnlyList<Pulumirpc.RegisterPackageRequest> Packages => [.. packages];

    public IReadOnlyList<LogRequest> Logs => [.. logs];

    public int Shutdowns => Volatile.Read(ref shutdowns);

    public int InFlight => Volatile.Read(ref inFlight);

    public string[] Errors => [.. Logs.Where(l => l.Severity == LogSeverity.Error).Select(l => l.Message)];

    public string[] Warnings => [.. Logs.Where(l => l.Severity == LogSeverity.Warning).Select(l => l.Message)];

    public static async Task<FakeEngine> StartAsync(bool preview = false, params string[] without)
    {
        var engine = new FakeEngine
        {
            IsPreview = preview,
            UnsupportedFeatures = new HashSet<string>(without, StringComparer.Ordinal),
        };
        engine.host = await EngineHost.StartAsync(engine);
        return engine;
    }

    /// <summary>The one registration of that name.</summary>
    public RegisterResourceRequest Registration(string name) => registrations.Single(r => r.Name == name);

    /// <summary>The inputs of the resource of that name, as <see cref="Text"/> shows them.</summary>
    public string Inputs(string name) => Text(Registration(name).Object);

    /// <summary>Sent values in <see cref="Notation"/>, with <c>@NAME</c> for the URN of a resource.</summary>
    public string Text(ByteString data) => WithNames(Notation.Text(data));

    public string WithNames(string text) => state.WithNames(text);

    public string UrnOf(string name) => state.UrnOf(name);

    /// <summary>The names of the resources that these URNs stand for, sorted; the stack is <c>stack</c>.</summary>
    public string[] Names(IEnumerable<string> urns) => [.. urns.Select(state.NameOf).Order(StringComparer.Ordinal)];

    /// <summary>The last outputs registered for the resource of that name, or for the stack.</summary>
    public string Outputs(string? name = null) =>
        Text(outputs.Last(o => o.Urn == (name is null ? StackUrn : UrnOf(name))).Outputs);

    public Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request) =>
        HandleAsync(() =>
            Task.FromResult(new SupportsFeatureResponse { HasSupport = !UnsupportedFeatures.Contains(request.Id) })
        );

    public Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request) =>
        HandleAsync(async () =>
        {
            registrations.Enqueue(request);
            Refuse(EngineRules.Of(request, state, UnsupportedFeatures));
            var known = state.Add(request, IsPreview);
            var reply = new RegisterResourceResponse
            {
                Urn = known.Urn,
                Id = known.Id,
                Object = known.State,
            };
            if (OnRegister is { } change)
            {
                await change(request, reply);
            }
            known.Id = reply.Id;
            known.State = reply.Object;
            return reply;
        });

    public Task<ReadResourceResponse> ReadAsync(ReadResourceRequest request) =>
        HandleAsync(async () =>
        {
            reads.Enqueue(request);
            Refuse(EngineRules.Of(request, state));
            var known = state.Add(request);
            var reply = new ReadResourceResponse { Urn = known.Urn, Properties = request.Properties };
            if (OnRead is { } change)
            {
                await change(request, reply);
            }
            known.State = reply.Properties;
            return reply;
        });

    public Task<Empty> RegisterOutputs(RegisterResourceOutputsRequest request) =>
        HandleAsync(() =>
        {
            outputs.Enqueue(request);
            Refuse(state.RefuseOutputs(request.Urn));
            Notation.Text(request.Outputs);
            return Task.FromResult(new Empty());
        });

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) =>
        HandleAsync(() =>
        {
            invokes.Enqueue(request);
            if (request.Tok == "pulumi:pulumi:getResource")
            {
                return Task.FromResult(new ResourceInvokeResponse { Return = state.GetResource(request.Args) });
            }
            Refuse(OnInvoke is null ? $"Nobody expects the invoke of {request.Tok}." : null);
            return Task.FromResult(OnInvoke?.Invoke(request) ?? new());
        });

    public Task<CallResponse> CallAsync(ResourceCallRequest request) =>
        HandleAsync(() =>
        {
            calls.Enqueue(request);
            Refuse(OnCall is null ? $"Nobody expects the call of {request.Tok}." : null);
            return Task.FromResult(OnCall?.Invoke(request) ?? new());
        });

    public Task<RegisterPackageResponse> RegisterPackage(Pulumirpc.RegisterPackageRequest request) =>
        HandleAsync(() =>
        {
            packages.Enqueue(request);
            return Task.FromResult(new RegisterPackageResponse { Ref = $"ref-{request.Name}-{request.Version}" });
        });

    public Task<Empty> ShutDown(Empty request) =>
        HandleAsync(() =>
        {
            Refuse(Interlocked.Increment(ref shutdowns) > 1 ? "The shutdown is signalled twice." : null);
            Refuse(inFlight > 1 ? "The shutdown is signalled while requests are on their way." : null);
            return Task.FromResult(request);
        });

    public Task<Empty> Log(LogRequest request) =>
        HandleAsync(async () =>
        {
            logs.Enqueue(request);
            Refuse(
                request.Urn.Length > 0 && !state.Knows(request.Urn) ? $"A message has the URN {request.Urn}." : null
            );
            if (OnLog is { } act)
            {
                await act(request);
            }
            return new Empty();
        });

    public Task<RequirePulumiVersionResponse> RequireVersion(RequirePulumiVersionRequest request) =>
        HandleAsync(() =>
            OnRequireVersion?.Invoke(request.PulumiVersionRange) is { StatusCode: not StatusCode.OK } refusal
                ? throw new RpcException(refusal)
                : Task.FromResult(new RequirePulumiVersionResponse())
        );

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.StopAsync(new CancellationToken(canceled: true));
            await host.DisposeAsync();
        }
    }

    private async Task<T> HandleAsync<T>(Func<Task<T>> handler)
    {
        Interlocked.Increment(ref inFlight);
        try
        {
            return await handler();
        }
        catch (Exception e) when (e is not RpcException)
        {
            violations.Enqueue(e.Message);
            throw new RpcException(new Status(StatusCode.Internal, e.Message));
        }
        finally
        {
            Interlocked.Decrement(ref inFlight);
        }
    }

    private void Refuse(string? violation)
    {
        if (violation is not null)
        {
            violations.Enqueue(violation);
            throw new RpcException(new Status(StatusCode.InvalidArgument, violation));
        }
    }
}
