using Pulumi.Testing;
using Pulumi.Utilities;

namespace Pulumi.Tests.Program;

/// <summary>Whatever goes wrong, a run ends, and says why.</summary>
public sealed class RunEndsTests
{
    [Fact]
    public async Task A_mistake_of_the_program_is_its_message_alone()
    {
        Assert.Equal("set the zone", await Run.ErrorAsync(() => throw new RunException("set the zone")));
    }

    [Fact]
    public async Task Any_other_exception_is_shown_whole()
    {
        var error = await Run.ErrorAsync(() => throw new InvalidOperationException("boom"));
        Assert.Contains("failed with an unhandled exception", error, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException: boom", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mock_that_throws_ends_the_run_and_every_wait_for_its_resource()
    {
        Thing? thing = null;
        var error = await Run.ErrorAsync(
            () => thing = new Thing("one"),
            new EchoMocks { State = _ => throw new RunException("no quota") }
        );
        Assert.Equal("no quota", error);
        await Assert.ThrowsAsync<RunException>(() => Run.DataAsync(thing!.Text));
        await Assert.ThrowsAsync<RunException>(() => Run.DataAsync(thing!.Id));
        await Assert.ThrowsAsync<RunException>(() => Run.DataAsync(thing!.Urn));
    }

    [Fact]
    public async Task Resources_that_wait_for_a_failed_one_fail_too()
    {
        Thing? second = null;
        await Run.ErrorAsync(
            () => second = new Thing("two", new ThingArgs { Text = new Thing("one").Text }),
            new EchoMocks { State = _ => throw new RunException("no quota") }
        );
        await Assert.ThrowsAsync<RunException>(() => Run.DataAsync(second!.Text));
    }

    [Fact]
    public async Task A_fault_ends_the_run_although_a_mock_never_answers()
    {
        Thing? stuck = null;
        var mocks = new StuckMocks();
        await Run.ErrorAsync(
            () =>
            {
                stuck = new Thing("stuck");
                throw new RunException("enough");
            },
            mocks
        );
        await Assert.ThrowsAsync<RunException>(() => Run.DataAsync(stuck!.Text));
    }

    [Fact]
    public async Task A_fault_inside_Apply_ends_the_run() =>
        Assert.Equal(
            "bad value",
            await Run.ErrorAsync(() =>
                new Thing("one").Id.Apply(id => id.Length > 0 ? throw new RunException("bad value") : id)
            )
        );

    [Fact]
    public async Task A_throwing_transformation_ends_the_run() =>
        Assert.Equal(
            "not this one",
            await Run.ErrorAsync(() =>
                new Thing(
                    "one",
                    options: new CustomResourceOptions
                    {
                        ResourceTransformations = { _ => throw new RunException("not this one") },
                    }
                )
            )
        );

    [Fact]
    public async Task Logged_errors_fail_the_run_all_of_them()
    {
        Assert.Equal("one", await Run.ErrorAsync(() => Log.Error("one")));
        var errors = await Assert.ThrowsAsync<AggregateException>(() =>
            Run.ProgramAsync(() =>
            {
                Log.Error("one");
                Log.Error("two");
            })
        );
        Assert.Equal(["one", "two"], errors.InnerExceptions.Select(each => each.Message));
    }

    [Fact]
    public async Task A_component_that_depends_on_its_own_child_is_an_error_naming_both()
    {
        var error = await Run.ErrorAsync(() =>
        {
            var later = new DeferredOutput<Resource>();
            var component = new Component("outer", new ComponentResourceOptions { DependsOn = { later.Output } });
            var child = new Thing("inner", options: new CustomResourceOptions { Parent = component });
            later.Resolve(Output.Create<Resource>(child));
        });
        Assert.Contains(
            "test:index:Component 'outer' waits for test:index:Thing 'inner'",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("is inside", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resources_whose_outputs_wait_for_each_other_are_an_error_naming_them()
    {
        var error = await Run.ErrorAsync(() =>
        {
            var later = new DeferredOutput<string>();
            var one = new Thing("one", new ThingArgs { Text = later.Output.Apply(text => text + "!") });
            var two = new Thing("two", new ThingArgs { Text = one.Text });
            later.Resolve(two.Text);
        });
        Assert.Contains("'one' waits for test:index:Thing 'two'", error, StringComparison.Ordinal);
        Assert.Contains("'two' waits for test:index:Thing 'one'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deferred_output_that_nobody_resolves_is_an_error()
    {
        var used = await Run.ErrorAsync(() =>
            new Thing("one", new ThingArgs { Text = new DeferredOutput<string>().Output })
        );
        Assert.Contains("test:index:Thing 'one' waits for a DeferredOutput", used, StringComparison.Ordinal);
        var unused = await Run.ErrorAsync(() => new DeferredOutput<string>().Output.Apply(text => text));
        Assert.Contains("DeferredOutput", unused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_task_that_resolves_a_deferred_output_is_no_deadlock()
    {
        var mocks = new EchoMocks();
        await Run.ProgramAsync(
            () =>
            {
                var later = new DeferredOutput<string>();
                _ = new Thing("one", new ThingArgs { Text = later.Output });
                Output
                    .Create(Task.Delay(TimeSpan.FromSeconds(1)).ContinueWith(_ => "slow", TaskScheduler.Default))
                    .Apply(text =>
                    {
                        later.Resolve(Output.Create(text));
                        return text;
                    });
            },
            mocks
        );
        Assert.Equal("slow", mocks.Of("one").Inputs["text"]);
    }

    [Fact]
    public async Task A_resource_inside_a_component_may_use_that_component()
    {
        var mocks = new EchoMocks();
        await Run.ProgramAsync(
            () =>
            {
                var component = new Component("outer");
                var options = new CustomResourceOptions { Parent = component, DependsOn = { component } };
                _ = new Thing("one", new ThingArgs { Text = component.Urn }, options);
                _ = new Thing("two", new ThingArgs { Text = component.Urn }, options);
            },
            mocks
        );
        Assert.Equal(3, mocks.Asked.Count);
    }

    [Fact]
    public async Task Runs_cannot_be_nested()
    {
        var error = await Run.ErrorAsync(() =>
        {
            var inner = Deployment.TestAsync(new EchoMocks(), new TestOptions(), () => { });
            throw new RunException(inner.Exception!.InnerException!.Message);
        });
        Assert.Contains("nested", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_a_run_the_error_says_where_to_go() =>
        Assert.Contains(
            "RunAsync",
            Assert.Throws<InvalidOperationException>(() => new Thing("one")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Hooks_and_transforms_say_that_this_build_does_not_have_them()
    {
        var options = new CustomResourceOptions
        {
            ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) },
        };
        var error = await Run.ErrorAsync(() => new Thing("one", options: options));
        Assert.Contains("bundled build", error, StringComparison.Ordinal);
    }

    private sealed class StuckMocks : EchoMocks
    {
        public override Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            new TaskCompletionSource<(string?, object)>().Task;
    }
}
