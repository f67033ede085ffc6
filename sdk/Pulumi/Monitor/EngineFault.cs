using Grpc.Core;

namespace Pulumi;

/// <summary>The engine stopped the deployment and has said why itself.</summary>
internal sealed class EngineStoppedException(string detail) : Exception(detail);

/// <summary>The engine cannot be reached, so nothing can be said through it.</summary>
internal sealed class EngineLostException(string detail) : Exception($"The Pulumi engine cannot be reached: {detail}");

internal static class EngineFault
{
    /// <summary>What a failed call means for the run.</summary>
    public static Exception From(RpcException exception, string label) =>
        exception.StatusCode switch
        {
            StatusCode.Unavailable when exception.Status.DebugException is not null => new EngineLostException(
                exception.Status.Detail
            ),
            StatusCode.Unavailable or StatusCode.Cancelled => new EngineStoppedException(exception.Status.Detail),
            _ => new RunException($"{label}: {exception.Status.Detail}", exception),
        };
}
