using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Grpc.Core;

namespace Pulumi;

/// <summary>Unary gRPC calls over one plaintext HTTP/2 connection to the engine.</summary>
/// <remarks>
/// The engine is on this machine, speaks no TLS and needs neither retries, load balancing nor metadata. Measured
/// against Grpc.Net.Client, which has them, a program starts with about a fifth less processor time.
/// </remarks>
internal sealed class EngineConnection(string address) : CallInvoker, IDisposable
{
    // The engine's own limit.
    private const int MaxMessageSize = 400 * 1024 * 1024;
    private const int PrefixSize = 5;

    private static readonly MediaTypeHeaderValue GrpcType = new("application/grpc");

    private readonly Uri root = new($"http://{address}");
    private readonly HttpMessageInvoker http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            EnableMultipleHttp2Connections = true,
        }
    );

    public void Dispose() => http.Dispose();

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        string? host,
        Grpc.Core.CallOptions options,
        TRequest request
    ) =>
        new(
            CallAsync(method, request),
            Task.FromResult(Metadata.Empty),
            static () => Status.DefaultSuccess,
            static () => Metadata.Empty,
            static () => { }
        );

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        string? host,
        Grpc.Core.CallOptions options,
        TRequest request
    ) => throw Unused();

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        string? host,
        Grpc.Core.CallOptions options,
        TRequest request
    ) => throw Unused();

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        string? host,
        Grpc.Core.CallOptions options
    ) => throw Unused();

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        string? host,
        Grpc.Core.CallOptions options
    ) => throw Unused();

    private static NotSupportedException Unused() => new("The engine's program-facing services are unary.");

    private async Task<TResponse> CallAsync<TRequest, TResponse>(Method<TRequest, TResponse> method, TRequest request)
        where TRequest : class
        where TResponse : class
    {
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(root, method.FullName))
            {
                Version = HttpVersion.Version20,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
                Content = new ByteArrayContent(Frame((IMessage)request)) { Headers = { ContentType = GrpcType } },
            };
            message.Headers.TryAddWithoutValidation("te", "trailers");
            using var response = await http.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
            var body = await ReadAsync(response.Content).ConfigureAwait(false);
            ThrowUnlessOk(response);
            return method.ResponseMarshaller.ContextualDeserializer(new Payload(body ?? throw Unreadable()));
        }
        catch (HttpRequestException exception)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, exception.Message, exception));
        }
        catch (IOException exception)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, exception.Message, exception));
        }
    }

    private static byte[] Frame(IMessage message)
    {
        var size = message.CalculateSize();
        if (size > MaxMessageSize)
        {
            throw new RpcException(
                new Status(StatusCode.ResourceExhausted, $"A message of {size} bytes is too large.")
            );
        }
        var frame = new byte[PrefixSize + size];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), size);
        message.WriteTo(frame.AsSpan(PrefixSize));
        return frame;
    }

    /// <summary>The message of a reply, up to the trailers; null when there is none.</summary>
    private static async Task<byte[]?> ReadAsync(HttpContent content)
    {
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
        var prefix = new byte[PrefixSize];
        var got = await stream.ReadAtLeastAsync(prefix, PrefixSize, throwOnEndOfStream: false).ConfigureAwait(false);
        if (got == 0)
        {
            return null;
        }
        var size = BinaryPrimitives.ReadInt32BigEndian(prefix.AsSpan(1));
        if (got < PrefixSize || prefix[0] != 0 || size is < 0 or > MaxMessageSize)
        {
            throw Unreadable();
        }
        var message = new byte[size];
        await stream.ReadExactlyAsync(message).ConfigureAwait(false);
        var rest = await stream.ReadAsync(prefix).ConfigureAwait(false);
        return rest == 0 ? message : throw Unreadable();
    }

    private static RpcException Unreadable() =>
        new(new Status(StatusCode.Internal, "The engine's reply cannot be read."));

    private static void ThrowUnlessOk(HttpResponseMessage response)
    {
        var status = Trailer(response, "grpc-status");
        if (status == "0")
        {
            return;
        }
        var code = int.TryParse(status, CultureInfo.InvariantCulture, out var number)
            ? (StatusCode)number
            : StatusCode.Unavailable;
        var detail = Trailer(response, "grpc-message") ?? $"HTTP status {(int)response.StatusCode}";
        throw new RpcException(new Status(code, Uri.UnescapeDataString(detail)));
    }

    // A reply without a body has its status among the headers.
    private static string? Trailer(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var values) || response.Headers.TryGetValues(name, out values)
            ? values.FirstOrDefault()
            : null;

    private sealed class Payload(ReadOnlyMemory<byte> bytes) : DeserializationContext
    {
        public override int PayloadLength => bytes.Length;

        public override byte[] PayloadAsNewBuffer() => bytes.ToArray();

        public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => new(bytes);
    }
}
