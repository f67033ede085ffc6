using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Infra.Recorder.Wire;
using Pulumirpc;

namespace Infra.TestProviders.Hosting;

/// <summary>How a provider says "made, but not healthy": an error whose detail holds what was made.</summary>
internal static class InitFailure
{
    public static RpcException Of(UnhealthyException exception)
    {
        var detail = new ErrorResourceInitFailed
        {
            Id = exception.Found.Id,
            Properties = StructCodec.Encode(exception.Found.Outputs),
            Inputs = StructCodec.Encode(exception.Found.Inputs),
            Reasons = { exception.Message },
        };
        return new Google.Rpc.Status
        {
            Code = (int)StatusCode.Unknown,
            Message = exception.Message,
            Details = { Any.Pack(detail) },
        }.ToRpcException();
    }
}
