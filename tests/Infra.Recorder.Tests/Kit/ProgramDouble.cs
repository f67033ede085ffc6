using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Infra.Recorder.Preview;
using Infra.Recorder.Projects;
using Infra.Recorder.Server;
using Infra.Recorder.Wire;
using Infra.Review;
using Infra.Review.Graph;
using Pulumirpc;

namespace Infra.Recorder.Tests.Kit;

/// <summary>
/// Speaks the protocol as a program does, against the server as it is used: over a socket, with its own message types.
/// </summary>
internal sealed class ProgramDouble : IAsyncDisposable
{
    public const string Project = "shop";
    public const string Stack = "dev";
    public const string StackUrn = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    private readonly PreviewEngine engine;
    private readonly EngineServer server;
    private readonly GrpcChannel channel;

    private ProgramDouble(PreviewEngine engine)
    {
        this.engine = engine;
        server = EngineServer.Start(engine);
        channel = GrpcChannel.ForAddress(
            $"http://{server.Address}",
            new GrpcChannelOptions { MaxReceiveMessageSize = null, MaxSendMessageSize = null }
        );
        Monitor = new ResourceMonitor.ResourceMonitorClient(channel);
        Engine = new Pulumirpc.Engine.EngineClient(channel);
    }

    public ResourceMonitor.ResourceMonitorClient Monitor { get; }

    public Pulumirpc.Engine.EngineClient Engine { get; }

    public IReadOnlyCollection<Problem> Problems => engine.Problems;

    /// <summary>A program that has registered its stack.</summary>
    public static async Task<ProgramDouble> StartAsync(string config = "", bool unknownIds = false)
    {
        var program = StartBare(config, unknownIds);
        await program.Register(Urns.StackType, $"{Project}-{Stack}", r => (r.Custom, r.Parent) = (false, ""));
        return program;
    }

    public static ProgramDouble StartBare(string config = "", bool unknownIds = false)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", $"name: {Project}\nruntime: dotnet\n");
        folder.Write($"Pulumi.{Stack}.yaml", "config:\n" + config);
        var files = StackFiles.Read(folder.Path, Stack);
        Assert.Empty(files.Problems);
        return new ProgramDouble(
            new PreviewEngine(Project, files.Config ?? throw new InvalidOperationException(), unknownIds)
        );
    }

    public static string Urn(string type, string name) => $"urn:pulumi:{Stack}::{Project}::{type}::{name}";

    public Task<RegisterResourceResponse> Register(string type, string name, ObjectValue inputs) =>
        Register(type, name, request => request.Object = StructCodec.Encode(inputs));

    /// <summary>A custom resource below the stack, as the official SDK would send it, changed as the test wants.</summary>
    public async Task<RegisterResourceResponse> Register(
        string type,
        string name,
        Action<RegisterResourceRequest>? change = null
    )
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Parent = StackUrn,
            Custom = true,
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
            Object = ByteString.Empty,
        };
        change?.Invoke(request);
        return await Monitor.RegisterResourceAsync(request);
    }

    public Task<RegisterResourceResponse> Component(
        string type,
        string name,
        Action<RegisterResourceRequest>? change = null
    ) =>
        Register(
            type,
            name,
            request =>
            {
                request.Custom = false;
                change?.Invoke(request);
            }
        );

    public async Task RegisterOutputs(string urn, ObjectValue outputs) =>
        await Monitor.RegisterResourceOutputsAsync(
            new RegisterResourceOutputsRequest { Urn = urn, Outputs = StructCodec.Encode(outputs) }
        );

    /// <summary>The call is refused, with the same words in the recording.</summary>
    public async Task<string> Refused(Func<ProgramDouble, Task> call)
    {
        var error = await Assert.ThrowsAsync<RpcException>(() => call(this));

        var problem = Assert.Single(Problems);
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(problem.Message, error.Status.Detail);
        return problem.ToString();
    }

    public ResourceGraph Graph() => engine.Finish().Graph;

    public ValueList<LogMessage> Log() => engine.Finish().Log;

    public Review.Graph.Resource Recorded(string type, string name) =>
        Graph().Find(Urn(type, name)) ?? throw new InvalidOperationException($"{type} {name} is not recorded");

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await server.DisposeAsync();
    }
}
