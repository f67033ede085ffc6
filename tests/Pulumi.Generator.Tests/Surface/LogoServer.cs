using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pulumi.Generator.Tests.Surface;

/// <summary>Answers every request on a free port of loopback with a byte that passes for a picture.</summary>
internal sealed class LogoServer : IDisposable
{
    private static readonly byte[] Answer = Encoding.ASCII.GetBytes(
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1\r\nConnection: close\r\n\r\n."
    );

    private readonly TcpListener listener = new(IPAddress.Loopback, port: 0);

    public LogoServer()
    {
        listener.Start();
        Served = ServeAsync();
    }

    public string Address => $"http://{listener.LocalEndpoint}/logo.png";

    /// <summary>Ends when the server is closed.</summary>
    public Task Served { get; }

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                // The request has to be read before the connection closes, or the answer is lost.
                _ = await stream.ReadAsync(new byte[4096]);
                await stream.WriteAsync(Answer);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or IOException) { }
    }
}
