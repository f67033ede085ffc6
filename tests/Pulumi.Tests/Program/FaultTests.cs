using Grpc.Core;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;
using Pulumirpc;

namespace Pulumi.Tests.Program;

public sealed class FaultTests
{
    [Fact]
    public async Task A_RunException_is_its_message_alone()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() => throw new RunException("write this instead"));
        Assert.Equal("write this instead", error);
    }

    [Fact]
    public async Task A_ResourceException_is_shown_at_its_resource_with_or_without_its_stack()
    {
        foreach (var hideStack in new[] { true, false })
        {
            await using var engine = await FakeEngine.StartAsync();
            var error = await engine.FailAsync(async () =>
            {
                var widget = new Widget("widget");
                await State.OfAsync(widget.Urn);
                throw new ResourceException("cannot be", widget, hideStack);
            });
            Assert.Equal(hideStack, error == "cannot be");
            Assert.Contains("cannot be", error, StringComparison.Ordinal);
            Assert.Equal("@widget", engine.WithNames(engine.Logs.Single(l => l.Severity == LogSeverity.Error).Urn));
        }
    }

    [Fact]
    public async Task Any_other_exception_is_shown_whole_under_the_path_of_the_program()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() => throw new InvalidCastException("bad cast"));
        Assert.Contains("Pulumi.Tests", error.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidCastException), error, StringComparison.Ordinal);
        Assert.Contains("bad cast", error, StringComparison.Ordinal);
        Assert.Contains(
            nameof(Any_other_exception_is_shown_whole_under_the_path_of_the_program),
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_fault_in_Apply_ends_the_run_though_nobody_uses_the_output()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() => new Widget("widget").Id.Apply(Throw));
        Assert.Equal("in apply of id-widget", error);
    }

    [Fact]
    public async Task A_fault_in_an_awaited_task_ends_the_run()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() => Output.Create(FailLaterAsync()));
        Assert.Equal("later", error);
    }

    [Fact]
    public async Task A_fault_in_the_constructor_of_a_typed_stack_is_not_wrapped()
    {
        await using var engine = await FakeEngine.StartAsync();
        var code = await engine.StartAsync(() => Deployment.RunAsync<FailingStack>());
        Assert.Equal(32, code);
        Assert.Equal("in the constructor", Assert.Single(engine.Errors));
    }

    [Fact]
    public async Task A_step_that_failed_in_the_engine_is_not_reported_twice()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = (request, _) =>
            request.Name == "broken"
                ? throw new RpcException(new Status(StatusCode.Unavailable, "resource monitor shut down"))
                : Task.CompletedTask;
        var code = await engine.RunAsync(async () =>
        {
            var broken = new Widget("broken");
            new Bag("after", broken.Id);
            await State.OfAsync(broken.Id);
        });
        Assert.Equal(32, code);
        Assert.Empty(engine.Logs);
        Assert.Equal(0, engine.Shutdowns);
        Assert.DoesNotContain(engine.Registrations, r => r.Name == "after");
    }

    [Fact]
    public async Task A_request_that_the_engine_refuses_is_reported_with_its_resource()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = (request, _) =>
            request.Name == "broken"
                ? throw new RpcException(new Status(StatusCode.InvalidArgument, "malformed thing"))
                : Task.CompletedTask;
        var error = await engine.FailAsync(() => new Widget("broken"));
        Assert.Contains("malformed thing", error, StringComparison.Ordinal);
        Assert.Contains("broken", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("invoke")]
    [InlineData("outputs")]
    public async Task Every_other_refusal_is_reported_too(string request)
    {
        await using var engine = await FakeEngine.StartAsync();
        var refusal = new RpcException(new Status(StatusCode.Unknown, "the refusal"));
        engine.OnRead = (_, _) => throw refusal;
        engine.OnInvoke = _ => throw refusal;
        var error = await engine.FailAsync(() =>
        {
            switch (request)
            {
                case "read":
                    new Widget("w", options: new CustomResourceOptions { Id = "x" });
                    break;
                case "invoke":
                    Deployment.Instance.Invoke<object>("test:index:f", InvokeArgs.Empty);
                    break;
                default:
                    new Group("group").Register(
                        new Dictionary<string, object?> { ["v"] = Output.Create(1).Apply(_ => Throw("v")) }
                    );
                    break;
            }
        });
        Assert.Contains(request == "outputs" ? "in apply of v" : "the refusal", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_first_fault_is_reported_and_nothing_waits_for_the_rest()
    {
        await using var engine = await FakeEngine.StartAsync();
        var never = new TaskCompletionSource();
        engine.OnRegister = (request, _) => request.Name == "slow" ? never.Task : Task.CompletedTask;
        try
        {
            var error = await engine.FailAsync(async () =>
            {
                var slow = new Widget("slow");
                new Bag("after", slow.Id);
                await Task.Yield();
                throw new RunException("the first");
            });
            Assert.Equal("the first", error);
        }
        finally
        {
            never.SetResult();
        }
    }

    [Fact]
    public async Task A_logged_error_and_a_fault_are_both_reported()
    {
        await using var engine = await FakeEngine.StartAsync();
        var code = await engine.RunAsync(() =>
        {
            Log.Error("one");
            throw new RunException("two");
        });
        Assert.Equal(32, code);
        Assert.Equal(["one", "two"], engine.Errors);
    }

    [Fact]
    public async Task The_version_that_a_program_requires_is_checked_by_the_engine()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRequireVersion = range =>
            range == ">=99" ? new Status(StatusCode.FailedPrecondition, "the version is 3.1") : Status.DefaultSuccess;
        var error = await engine.FailAsync(async () =>
        {
            await Deployment.RequirePulumiVersionAsync(">=3");
            await Deployment.RequirePulumiVersionAsync(">=99");
        });
        Assert.Contains("the version is 3.1", error, StringComparison.Ordinal);
    }

    private static string Throw(string id) => throw new RunException($"in apply of {id}");

    private static async Task<string> FailLaterAsync()
    {
        await Task.Yield();
        throw new RunException("later");
    }

    private sealed class FailingStack : Stack
    {
        public FailingStack() => throw new RunException("in the constructor");
    }
}
