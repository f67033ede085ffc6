using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Infra.Recorder.Preview;
using Pulumirpc;

namespace Infra.Recorder.Server;

/// <summary>The resource monitor of the protocol, on the preview engine.</summary>
internal sealed class MonitorService(EngineSession session) : ResourceMonitor.ResourceMonitorBase
{
    public override Task<SupportsFeatureResponse> SupportsFeature(
        SupportsFeatureRequest request,
        ServerCallContext context
    ) =>
        Task.FromResult(
            new SupportsFeatureResponse
            {
                // The rest calls back into the program (transforms, hooks), or is newer than the protocol we speak.
                HasSupport =
                    request.Id
                        is "secrets"
                            or "resourceReferences"
                            or "outputValues"
                            or "aliasSpecs"
                            or "deletedWith"
                            or "replaceWith"
                            or "replacementTrigger"
                            or "parameterization",
            }
        );

    public override Task<RegisterResourceResponse> RegisterResource(
        RegisterResourceRequest request,
        ServerCallContext context
    ) => session.Answer(request, static (engine, r) => engine.Register(r));

    public override Task<Empty> RegisterResourceOutputs(
        RegisterResourceOutputsRequest request,
        ServerCallContext context
    ) =>
        session.Answer(
            request,
            static (engine, r) =>
            {
                engine.RegisterOutputs(r);
                return EngineSession.Nothing;
            }
        );

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context) =>
        session.Answer(request, static (engine, r) => engine.Read(r));

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context) =>
        session.Answer(request, static (engine, r) => engine.Invoke(r));

    /// <summary>Methods of resources are not called: their results are unknown.</summary>
    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context) =>
        Task.FromResult(new CallResponse { Return = Echo.UnknownResult });

    public override Task<RegisterPackageResponse> RegisterPackage(
        RegisterPackageRequest request,
        ServerCallContext context
    ) => session.Answer(request, static (engine, r) => engine.RegisterPackage(r));

    /// <summary>A preview without hooks has nothing left to do when the program is done.</summary>
    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context) =>
        session.Answer(
            request,
            static (engine, _) =>
            {
                engine.Signal();
                return EngineSession.Nothing;
            }
        );
}
