using System.Net;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Infra.TestProviders.Hosting;

/// <summary>Serves one provider on a free port of loopback.</summary>
internal sealed class ProviderHost : IAsyncDisposable
{
    private static readonly TimeSpan ParentCheck = TimeSpan.FromSeconds(1);

    private readonly WebApplication application;
    private readonly int engine;

    private ProviderHost(WebApplication application, int engine) =>
        (this.application, this.engine) = (application, engine);

    public int Port
    {
        get
        {
            var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
            return new Uri(addresses?.Addresses.First() ?? throw new InvalidOperationException("Not listening.")).Port;
        }
    }

    public static async Task<ProviderHost> StartAsync(Provider provider)
    {
        var parent = Parent();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
                kestrel.Listen(IPAddress.Loopback, port: 0, listen => listen.Protocols = HttpProtocols.Http2)
            );
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(provider);
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = null;
            grpc.MaxSendMessageSize = null;
        });
        var built = builder.Build();
        built.MapGrpcService<ProviderService>();
        await built.StartAsync();
        return new ProviderHost(built, parent);
    }

    /// <summary>Until the engine asks for the end, or is gone itself.</summary>
    public async Task WaitForEndAsync()
    {
        var ended = application.WaitForShutdownAsync();
        using var timer = new PeriodicTimer(ParentCheck);
        while (!ended.IsCompleted)
        {
            await Task.WhenAny(ended, timer.WaitForNextTickAsync().AsTask());
            if (Parent() != engine)
            {
                return;
            }
        }
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    // A killed engine cannot end its plugins; its children then belong to another process.
    private static int Parent() => OperatingSystem.IsWindows() ? 0 : GetParentId();

    [DllImport("libc", EntryPoint = "getppid", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetParentId();
}
