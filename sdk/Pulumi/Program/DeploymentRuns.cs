using System.Reflection;
using Grpc.Core;

namespace Pulumi;

public sealed partial class Deployment
{
    // The language host shows no more than this when the engine already has the errors.
    private const int ExitErrorsReported = 32;
    private const int ExitFailed = 1;

    // One HTTP/2 connection carries a hundred calls by common default.
    private const int MinInFlight = 100;
    private const int MaxInFlight = 1000;

    /// <summary>Runs a program that makes resources. Returns the exit code of the process.</summary>
    public static Task<int> RunAsync(Action action) =>
        RunAsync(() =>
        {
            action();
            return NoOutputs();
        });

    /// <summary>Runs a program that makes resources. Returns the exit code of the process.</summary>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) =>
        RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs a program that makes resources. Returns the exit code of the process.</summary>
    public static Task<int> RunAsync(Func<Task> func) =>
        RunAsync(async () =>
        {
            await func().ConfigureAwait(false);
            return await NoOutputs().ConfigureAwait(false);
        });

    /// <summary>Runs a program whose result is the stack's outputs. Returns the exit code of the process.</summary>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunStackAsync(() => Stack.Around(func, options));

    /// <summary>Runs a stack, whose constructor makes the resources. Returns the exit code of the process.</summary>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RunStackAsync(() => new TStack());

    /// <summary>Runs a stack that the container makes. Returns the exit code of the process.</summary>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => RunStackAsync(() => FromContainer<TStack>(serviceProvider));

    private static Task<IDictionary<string, object?>> NoOutputs() =>
        Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());

    private static TStack FromContainer<TStack>(IServiceProvider services)
        where TStack : Stack =>
        services.GetService(typeof(TStack)) as TStack
        ?? throw new RunException($"The service provider has no {typeof(TStack).FullName}; add it to the services.");

    private static async Task<int> RunStackAsync(Func<Stack> create)
    {
        var project = ProjectSettings.FromEnvironment();
        var inFlight = Math.Clamp(ProjectSettings.Parallel(MinInFlight), MinInFlight, MaxInFlight);
        using var toMonitor = new EngineConnection(ProjectSettings.Address("PULUMI_MONITOR"));
        using var toEngine = new EngineConnection(ProjectSettings.Address("PULUMI_ENGINE"));
        using var monitor = new GrpcMonitor(toMonitor, inFlight);
        var engine = new GrpcEngine(toEngine);
        var deployment = new Deployment(project, ConfigValues.FromEnvironment(), monitor, engine);
        var exitCode = await deployment.EndAsync(create).ConfigureAwait(false);
        if (exitCode != 0)
        {
            // A Main that forgets to return the result fails all the same.
            Environment.ExitCode = exitCode;
        }
        return exitCode;
    }

    private async Task<int> EndAsync(Func<Stack> create)
    {
        try
        {
            var fault = await RunToEndAsync(create).ConfigureAwait(false);
            await Messages.Delivered.ConfigureAwait(false);
            if (fault is not null)
            {
                return ExitErrorsReported;
            }
            if (Messages.HasErrors)
            {
                return ExitFailed;
            }
            await Monitor.Calls.SignalShutdownAsync().ConfigureAwait(false);
            return 0;
        }
        catch (RpcException exception) when (EngineFault.From(exception, "the end") is EngineStoppedException)
        {
            return ExitErrorsReported;
        }
        catch (Exception exception) when (exception is LogException or EngineLostException or RpcException)
        {
            // Nothing can be said through the engine any more.
            if (Work.Fault is { } unsaid and not (LogException or EngineLostException))
            {
                await Console.Error.WriteLineAsync(unsaid.Message).ConfigureAwait(false);
            }
            await Console.Error.WriteLineAsync((exception.InnerException ?? exception).Message).ConfigureAwait(false);
            return ExitFailed;
        }
    }

    /// <summary>
    /// Runs until no work is left or something fails. A failure is reported as a message and returned; every wait
    /// that is left ends with it.
    /// </summary>
    private async Task<Exception?> RunToEndAsync(Func<Stack> create)
    {
        if (Current is not null)
        {
            throw new InvalidOperationException("A run is under way here already; runs cannot be nested.");
        }
        Ambient.Value = this;
        using var watch = new DeadlockWatch(this);
        Work.Begin();
        RunProgram(create);
        await Work.Ended.ConfigureAwait(false);
        if (Work.Fault is { } fault)
        {
            foreach (var waiter in Waiters.Keys)
            {
                waiter.Fault(fault);
            }
            Report(fault);
        }
        return Work.Fault;
    }

    private void RunProgram(Func<Stack> create)
    {
        using var running = Work.UserCode();
        try
        {
            create().RegisterStackOutputs();
            Work.End(null);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            Work.End(inner);
        }
        catch (Exception exception)
        {
            Work.End(exception);
        }
    }

    private static void Report(Exception exception)
    {
        switch (exception)
        {
            case EngineStoppedException:
                break;
            case LogException or EngineLostException:
                throw exception;
            case RunException:
                Log.Error(exception.Message);
                break;
            case ResourceException resourceException:
                Log.Error(
                    resourceException.HideStack ? exception.Message : exception.ToString(),
                    resourceException.Resource
                );
                break;
            default:
                var program = Assembly.GetEntryAssembly()?.Location;
                Log.Error($"Running program '{program}' failed with an unhandled exception:\n{exception}");
                break;
        }
    }
}
