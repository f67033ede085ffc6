using System.Net;
using System.Net.Sockets;
using Infra.Recorder.Preview;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Infra.Recorder.Server;

/// <summary>
/// Serves one engine to one program over plaintext HTTP/2 on a free loopback port. The port is open before the server
/// is up, so that the program can start meanwhile: what it sends first waits in the socket.
/// </summary>
internal sealed class EngineServer : IAsyncDisposable
{
    private const int LargestMessage = 400 * 1024 * 1024;

    private readonly Socket listener;
    private readonly Task<WebApplication> starting;

    private EngineServer(PreviewEngine engine)
    {
        listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        Address = $"{listener.LocalEndPoint}";
        starting = Task.Run(() => StartAsync((ulong)listener.Handle, engine));
    }

    /// <summary><c>host:port</c></summary>
    public string Address { get; }

    /// <summary>Ends when the server is up; a failure to start is its exception.</summary>
    public Task Started => starting;

    public static EngineServer Start(PreviewEngine engine) => new(engine);

    public async ValueTask DisposeAsync()
    {
        var app = await starting;
        await app.DisposeAsync();
        listener.Dispose();
    }

    private static async Task<WebApplication> StartAsync(ulong listener, PreviewEngine engine)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.ListenHandle(listener, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = LargestMessage;
            grpc.MaxSendMessageSize = LargestMessage;
        });
        builder.Services.AddSingleton(new EngineSession(engine));
        builder.Services.AddSingleton<MonitorService>();
        builder.Services.AddSingleton<EngineService>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var app = builder.Build();
        app.UseRouting();
        app.MapGrpcService<MonitorService>();
        app.MapGrpcService<EngineService>();
        await app.StartAsync();
        return app;
    }
}
