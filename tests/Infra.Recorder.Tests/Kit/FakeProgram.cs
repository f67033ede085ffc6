using System.Collections;
using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Infra.Recorder.Wire;
using Infra.Review.Graph;
using Pulumirpc;

namespace Infra.Recorder.Tests.Kit;

/// <summary>
/// This assembly as a Pulumi program: started with <see cref="Variable"/> set, it behaves as that says instead of
/// running tests.
/// </summary>
internal static class FakeProgram
{
    public const string Variable = "FAKE_PROGRAM";

    /// <summary>The file that a program writes into its folder before it waits for ever.</summary>
    public const string Waiting = "waiting";

    private static readonly TimeSpan Forever = TimeSpan.FromHours(1);

    public static string Assembly => typeof(FakeProgram).Assembly.Location;

    public static async Task<int> RunAsync(string behaviour)
    {
        if (behaviour == "ends at once")
        {
            return 0;
        }

        using var channel = GrpcChannel.ForAddress($"http://{Environment.GetEnvironmentVariable("PULUMI_MONITOR")}");
        var monitor = new ResourceMonitor.ResourceMonitorClient(channel);
        var engine = new Pulumirpc.Engine.EngineClient(channel);
        var project = Environment.GetEnvironmentVariable("PULUMI_PROJECT");
        var name = $"{project}-{Environment.GetEnvironmentVariable("PULUMI_STACK")}";
        var stack = await monitor.RegisterResourceAsync(
            new RegisterResourceRequest { Type = "pulumi:pulumi:Stack", Name = name }
        );
        switch (behaviour)
        {
            case "ends after the stack":
                return 0;
            case "fails with 7":
                Console.WriteLine("seven, because of that");
                return 7;
            case "fails silently":
                return 32;
            case "throws":
                throw new InvalidOperationException("something broke");
            case "reports errors":
                await engine.LogAsync(
                    new LogRequest
                    {
                        Severity = Pulumirpc.LogSeverity.Error,
                        Message = "INF103 shop:a: 3 is below min 5",
                    }
                );
                return 32;
            case "hangs":
                using (Process.Start("sleep", "3600"))
                {
                    await Hang();
                }

                break;
            case "registers twice":
                return await RegisterTwice(monitor, engine, stack.Urn);
            case "writes rubbish":
                await WriteRubbish();
                break;
        }

        var outputs = behaviour == "tells its environment" ? Surroundings() : ObjectValue.Empty;
        await monitor.RegisterResourceOutputsAsync(
            new RegisterResourceOutputsRequest { Urn = stack.Urn, Outputs = StructCodec.Encode(outputs) }
        );
        await monitor.SignalAndWaitForShutdownAsync(new Empty());
        if (behaviour == "never ends")
        {
            await Hang();
        }

        return 0;
    }

    private static async Task Hang()
    {
        await File.WriteAllTextAsync(Waiting, "");
        await Task.Delay(Forever);
    }

    private static async Task<int> RegisterTwice(
        ResourceMonitor.ResourceMonitorClient monitor,
        Pulumirpc.Engine.EngineClient engine,
        string stack
    )
    {
        var request = new RegisterResourceRequest
        {
            Type = "a:b:C",
            Name = "twin",
            Parent = stack,
            Custom = true,
        };
        await monitor.RegisterResourceAsync(request);
        try
        {
            await monitor.RegisterResourceAsync(request);
        }
        catch (RpcException e)
        {
            await engine.LogAsync(new LogRequest { Severity = Pulumirpc.LogSeverity.Error, Message = e.ToString() });
        }

        return 32;
    }

    private static async Task WriteRubbish()
    {
        var rubbish = new byte[1_000_000];
        new Random(1).NextBytes(rubbish);
        await using var output = Console.OpenStandardOutput();
        await using var error = Console.OpenStandardError();
        await output.WriteAsync(rubbish);
        await error.WriteAsync(rubbish);
        await error.WriteAsync("\u001b[2Jlast words\n"u8.ToArray());
    }

    private static ObjectValue Surroundings()
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>();
        return PropertyValue.Object(
            ("folder", PropertyValue.Of(Environment.CurrentDirectory)),
            ("variables", ObjectValue.Of(variables.Select(v => new Member($"{v.Key}", PropertyValue.Of($"{v.Value}")))))
        );
    }
}
