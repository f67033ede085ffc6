using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Infra.Recorder.Server;

/// <summary>The engine service of the protocol: log, root resource, version check.</summary>
internal sealed class EngineService(EngineSession session) : Pulumirpc.Engine.EngineBase
{
    public override Task<Empty> Log(LogRequest request, ServerCallContext context) =>
        session.Answer(
            request,
            static (engine, r) =>
            {
                engine.Log.Add(r);
                return EngineSession.Nothing;
            }
        );

    public override Task<GetRootResourceResponse> GetRootResource(
        GetRootResourceRequest request,
        ServerCallContext context
    ) => session.Answer(request, static (engine, _) => new GetRootResourceResponse { Urn = engine.Root ?? "" });

    /// <summary>The engine knows the root from its registration.</summary>
    public override Task<SetRootResourceResponse> SetRootResource(
        SetRootResourceRequest request,
        ServerCallContext context
    ) => Task.FromResult(new SetRootResourceResponse());

    /// <summary>No Pulumi command takes part, so there is no version that could be too old.</summary>
    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(
        RequirePulumiVersionRequest request,
        ServerCallContext context
    ) => Task.FromResult(new RequirePulumiVersionResponse());
}
