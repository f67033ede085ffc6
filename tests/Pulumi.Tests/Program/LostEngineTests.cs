using System.Net;
using System.Net.Sockets;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;

namespace Pulumi.Tests.Program;

/// <summary>Runs that cannot report to their engine; what they write to standard error is the process's.</summary>
[Collection(nameof(StandardError))]
public sealed class LostEngineTests
{
    [Fact]
    public async Task A_run_without_an_engine_writes_to_standard_error_and_fails()
    {
        await using var engine = await FakeEngine.StartAsync();
        var nowhere = UnusedAddress();
        var (code, written) = await StandardError.OfAsync(() =>
            engine.StartAsync(
                () => Deployment.RunAsync(() => _ = new Widget("widget")),
                ("PULUMI_MONITOR", nowhere),
                ("PULUMI_ENGINE", nowhere)
            )
        );
        Assert.Equal(1, code);
        Assert.NotEmpty(written);
        Assert.DoesNotContain("   at ", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_without_a_monitor_fails_in_the_same_way()
    {
        await using var engine = await FakeEngine.StartAsync();
        var (code, written) = await StandardError.OfAsync(() =>
            engine.StartAsync(
                () => Deployment.RunAsync(() => _ = new Widget("widget")),
                ("PULUMI_MONITOR", UnusedAddress())
            )
        );
        Assert.Equal(1, code);
        Assert.NotEmpty(written);
        Assert.DoesNotContain("   at ", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_refuses_messages_makes_the_run_fail_on_standard_error()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnLog = _ => throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.Internal, "no log today"));
        var (code, written) = await StandardError.OfAsync(() =>
            engine.RunAsync(() => throw new RunException("what the program has to say"))
        );
        Assert.Equal(1, code);
        Assert.Contains("no log today", written, StringComparison.Ordinal);
        Assert.Contains("what the program has to say", written, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", written, StringComparison.Ordinal);
    }

    private static string UnusedAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener.LocalEndpoint.ToString() ?? "";
    }
}

[CollectionDefinition(nameof(StandardError), DisableParallelization = true)]
public sealed class StandardError
{
    internal static async Task<(T Result, string Written)> OfAsync<T>(Func<Task<T>> action)
    {
        var before = Console.Error;
        await using var writer = new StringWriter();
        Console.SetError(writer);
        try
        {
            return (await action(), writer.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
