using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Net.Client;

namespace Pulumi;

/// <summary>Channels to the engine: plain HTTP/2, one for each address, for the life of the process.</summary>
internal static class Channels
{
    // The engine's own limit; states with large outputs exceed the library's default of 4 MiB.
    private const int MaxMessageSize = 400 * 1024 * 1024;

    private static readonly ConcurrentDictionary<string, Lazy<GrpcChannel>> Open = new();

    public static GrpcChannel To(string address) =>
        Open.GetOrAdd(
            address,
            static each => new Lazy<GrpcChannel>(() =>
                GrpcChannel.ForAddress(
                    $"http://{each}",
                    new GrpcChannelOptions
                    {
                        Credentials = ChannelCredentials.Insecure,
                        MaxReceiveMessageSize = MaxMessageSize,
                        MaxSendMessageSize = MaxMessageSize,
                    }
                )
            )
        ).Value;
}
