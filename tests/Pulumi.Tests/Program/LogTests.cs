using System.Globalization;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;
using Pulumirpc;

namespace Pulumi.Tests.Program;

public sealed class LogTests
{
    [Fact]
    public async Task Messages_arrive_in_order_with_urn_stream_and_kind()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var widget = new Widget("widget");
            for (var i = 0; i < 50; i++)
            {
                Log.Info(i.ToString(CultureInfo.InvariantCulture), i % 2 == 0 ? widget : null);
            }
            Log.Debug("debug", streamId: 7);
            Log.Warn("warning", widget, streamId: 3, ephemeral: true);
        });
        Assert.Equal(
            Enumerable.Range(0, 50).Select(i => i.ToString(CultureInfo.InvariantCulture)),
            engine.Logs.Take(50).Select(l => l.Message)
        );
        Assert.Equal("@widget", engine.WithNames(engine.Logs[0].Urn));
        Assert.Equal("", engine.Logs[1].Urn);
        var (debug, warning) = (engine.Logs[50], engine.Logs[51]);
        Assert.Equal(
            (LogSeverity.Debug, "debug", 7, false),
            (debug.Severity, debug.Message, debug.StreamId, debug.Ephemeral)
        );
        Assert.Equal(
            (LogSeverity.Warning, "warning", 3, true),
            (warning.Severity, warning.Message, warning.StreamId, warning.Ephemeral)
        );
        Assert.Equal("@widget", engine.WithNames(warning.Urn));
        Assert.All(engine.Logs.Take(50), l => Assert.Equal((LogSeverity.Info, 0), (l.Severity, l.StreamId)));
    }

    [Fact]
    public async Task One_logged_error_fails_the_run()
    {
        await using var engine = await FakeEngine.StartAsync();
        var code = await engine.RunAsync(() =>
        {
            Log.Error("bad");
            new Widget("widget");
            return Task.CompletedTask;
        });
        Assert.Empty(engine.Violations);
        Assert.Equal(1, code);
        Assert.Equal(["bad"], engine.Errors);
        Assert.Equal(0, engine.Shutdowns);
        Assert.Contains(engine.Registrations, r => r.Name == "widget");
    }

    [Fact]
    public async Task An_exception_is_logged_with_its_type_and_message()
    {
        await using var engine = await FakeEngine.StartAsync();
        var code = await engine.RunAsync(() =>
        {
            Log.Exception(new InvalidCastException("bad cast"));
            return Task.CompletedTask;
        });
        Assert.Equal(1, code);
        var error = Assert.Single(engine.Errors);
        Assert.Contains(nameof(InvalidCastException), error, StringComparison.Ordinal);
        Assert.Contains("bad cast", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_no_unicode_is_sent_all_the_same()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() => Log.Info("half \uD834 pair"));
        Assert.Equal("half \uFFFD pair", Assert.Single(engine.Logs).Message);
    }

    [Fact]
    public async Task A_message_about_a_resource_that_fails_is_still_sent()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.FailAsync(() =>
        {
            var bag = new Bag("bag", new object());
            Log.Warn("about the bag", bag);
        });
        Assert.Contains("about the bag", engine.Warnings);
    }
}
