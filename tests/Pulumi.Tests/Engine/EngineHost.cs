using System.Net;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Pulumirpc;
using Empty = Google.Protobuf.WellKnownTypes.Empty;

namespace Pulumi.Tests.Engine;

/// <summary>Serves a <see cref="FakeEngine"/> on a free loopback port, as the engine serves a program.</summary>
internal static class EngineHost
{
    private const int MaxMessageSize = 400 * 1024 * 1024;

    public static async Task<WebApplication> StartAsync(FakeEngine engine)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Limits.MaxRequestBodySize = null;
                kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            });
        builder.Services.AddRouting();
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = MaxMessageSize;
            grpc.MaxSendMessageSize = MaxMessageSize;
        });
        builder.Services.AddSingleton(engine);
        builder.Services.AddSingleton<IServiceMethodProvider<FakeEngine>>(new Methods());
        var app = builder.Build();
        app.MapGrpcService<FakeEngine>();
        await app.StartAsync();
        return app;
    }

    public static string AddressOf(WebApplication app) => new Uri(app.Urls.Single()).Authority;

    /// <summary>
    /// Names the methods by hand instead of generating a server: the message types of the core are used as they are,
    /// and a second generated copy would clash with them.
    /// </summary>
    private sealed class Methods : IServiceMethodProvider<FakeEngine>
    {
        public void OnServiceMethodDiscovery(ServiceMethodProviderContext<FakeEngine> context)
        {
            Monitor<SupportsFeatureRequest, SupportsFeatureResponse>("SupportsFeature", e => e.SupportsFeature);
            Monitor<ResourceInvokeRequest, ResourceInvokeResponse>("Invoke", e => e.InvokeAsync);
            Monitor<ResourceCallRequest, CallResponse>("Call", e => e.CallAsync);
            Monitor<ReadResourceRequest, ReadResourceResponse>("ReadResource", e => e.ReadAsync);
            Monitor<RegisterResourceRequest, RegisterResourceResponse>("RegisterResource", e => e.RegisterAsync);
            Monitor<RegisterResourceOutputsRequest, Empty>("RegisterResourceOutputs", e => e.RegisterOutputs);
            Monitor<Pulumirpc.RegisterPackageRequest, RegisterPackageResponse>(
                "RegisterPackage",
                e => e.RegisterPackage
            );
            Monitor<Empty, Empty>("SignalAndWaitForShutdown", e => e.ShutDown);
            Add<LogRequest, Empty>("Engine", "Log", e => e.Log);
            Add<RequirePulumiVersionRequest, RequirePulumiVersionResponse>(
                "Engine",
                "RequirePulumiVersion",
                e => e.RequireVersion
            );

            void Monitor<TRequest, TReply>(string method, Func<FakeEngine, Func<TRequest, Task<TReply>>> handler)
                where TRequest : class, Google.Protobuf.IMessage<TRequest>, new()
                where TReply : class, Google.Protobuf.IMessage<TReply>, new() =>
                Add("ResourceMonitor", method, handler);

            void Add<TRequest, TReply>(
                string service,
                string method,
                Func<FakeEngine, Func<TRequest, Task<TReply>>> handler
            )
                where TRequest : class, Google.Protobuf.IMessage<TRequest>, new()
                where TReply : class, Google.Protobuf.IMessage<TReply>, new() =>
                context.AddUnaryMethod(
                    new Method<TRequest, TReply>(
                        MethodType.Unary,
                        $"pulumirpc.{service}",
                        method,
                        Marshalling.Of<TRequest>(),
                        Marshalling.Of<TReply>()
                    ),
                    [],
                    (engine, request, _) => handler(engine)(request)
                );
        }
    }

    private static class Marshalling
    {
        public static Marshaller<T> Of<T>()
            where T : class, Google.Protobuf.IMessage<T>, new()
        {
            var parser = new Google.Protobuf.MessageParser<T>(() => new T());
            return Marshallers.Create(Google.Protobuf.MessageExtensions.ToByteArray, parser.ParseFrom);
        }
    }
}
