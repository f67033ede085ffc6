using System.Globalization;

namespace Pulumi.Tests.Engine;

/// <summary>Runs a program in this process against a <see cref="FakeEngine"/>, started as the language host does.</summary>
internal static class EngineRun
{
    /// <summary>A program that has not ended by then hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs to a successful end.</summary>
    public static Task SucceedAsync(this FakeEngine engine, Action program) =>
        engine.SucceedAsync(() =>
        {
            program();
            return Task.CompletedTask;
        });

    /// <summary>Runs to a successful end.</summary>
    public static async Task SucceedAsync(this FakeEngine engine, Func<Task> program)
    {
        var code = await engine.RunAsync(program);
        Assert.Empty(engine.Violations);
        Assert.Empty(engine.Errors);
        Assert.Equal(0, code);
        Assert.Equal(1, engine.Shutdowns);
        Assert.Equal(0, engine.InFlight);
    }

    /// <summary>Runs to a failure that the program has reported itself; gives the one text that it logged.</summary>
    public static Task<string> FailAsync(this FakeEngine engine, Action program) =>
        engine.FailAsync(() =>
        {
            program();
            return Task.CompletedTask;
        });

    /// <summary>Runs to a failure that the program has reported itself; gives the one text that it logged.</summary>
    public static async Task<string> FailAsync(this FakeEngine engine, Func<Task> program)
    {
        var code = await engine.RunAsync(program);
        Assert.Empty(engine.Violations);
        Assert.Equal(32, code);
        Assert.Equal(0, engine.Shutdowns);
        return Assert.Single(engine.Errors);
    }

    public static Task<int> RunAsync(this FakeEngine engine, Func<Task> program) =>
        engine.StartAsync(() =>
            Deployment.RunAsync(async () =>
            {
                await Task.Yield();
                await program();
            })
        );

    /// <summary>Calls one of the overloads of <see cref="Deployment.RunAsync(Action)"/> in the engine's environment.</summary>
    public static async Task<int> StartAsync(
        this FakeEngine engine,
        Func<Task<int>> run,
        params (string Variable, string? Value)[] environment
    )
    {
        var running = await ProcessEnvironment.StartAsync([.. Defaults(engine), .. environment], run);
        return await running.WaitAsync(Patience);
    }

    private static (string Variable, string? Value)[] Defaults(FakeEngine engine) =>
        [
            ("PULUMI_MONITOR", engine.Address),
            ("PULUMI_ENGINE", engine.Address),
            ("PULUMI_PROJECT", FakeEngine.Project),
            ("PULUMI_STACK", FakeEngine.Stack),
            ("PULUMI_ORGANIZATION", "org"),
            ("PULUMI_ROOT_DIRECTORY", "/root-of-project"),
            ("PULUMI_PWD", "/root-of-project"),
            ("PULUMI_DRY_RUN", engine.IsPreview ? "true" : "false"),
            ("PULUMI_QUERY_MODE", "false"),
            ("PULUMI_PARALLEL", int.MaxValue.ToString(CultureInfo.InvariantCulture)),
            ("PULUMI_CONFIG", "{}"),
            ("PULUMI_CONFIG_SECRET_KEYS", "[]"),
        ];
}
