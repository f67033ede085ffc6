using Grpc.Core;

namespace Pulumi;

/// <summary>The engine stopped the deployment and has said why itself.</summary>
internal sealed class EngineStoppedException(string detail) : Exception(detail);

internal static class EngineFault
{
    /// <summary>What a failed call means for the run.</summary>
    public static Exception From(RpcException exception, string label) =>
        exception.StatusCode switch
        {
            StatusCode.Unavailable or StatusCode.Cancelled => new EngineStoppedException(exception.Status.Detail),
            _ => new RunException($"{label}: {exception.Status.Detail}", exception),
        };
}
