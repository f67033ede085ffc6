using Grpc.Core;
using Pulumirpc;

namespace Pulumi;

/// <summary>Messages to the engine over gRPC.</summary>
internal sealed class GrpcEngine(EngineConnection connection) : IEngine
{
    private readonly Engine.EngineClient client = new(connection);

    public Task LogAsync(LogRequest request) => client.LogAsync(request).ResponseAsync;

    public async Task RequireVersionAsync(string range)
    {
        try
        {
            await client
                .RequirePulumiVersionAsync(new RequirePulumiVersionRequest { PulumiVersionRange = range })
                .ResponseAsync.ConfigureAwait(false);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            throw new RunException(
                "The Pulumi command is too old to check its own version; upgrade it to run this program.",
                exception
            );
        }
        catch (RpcException exception)
        {
            throw new RunException(exception.Status.Detail, exception);
        }
    }
}
