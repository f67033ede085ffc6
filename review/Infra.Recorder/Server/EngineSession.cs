using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Infra.Recorder.Preview;

namespace Infra.Recorder.Server;

/// <summary>Between the services and the engine: turns a refusal into a failed call and keeps its problem.</summary>
internal sealed class EngineSession(PreviewEngine engine)
{
    public static readonly Empty Nothing = new();

    public Task<TResponse> Answer<TRequest, TResponse>(
        TRequest request,
        Func<PreviewEngine, TRequest, TResponse> answer
    )
    {
        try
        {
            return Task.FromResult(answer(engine, request));
        }
        catch (EngineException e)
        {
            throw Refuse(e);
        }
        catch (InvalidDataException e)
        {
            throw Refuse(EngineException.Invalid(e.Message.TrimEnd('.')));
        }
    }

    private RpcException Refuse(EngineException e)
    {
        engine.Report(e.Problem);
        return new RpcException(new Status(StatusCode.InvalidArgument, e.Message));
    }
}
