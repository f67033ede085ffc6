using System.Collections.Concurrent;
using Grpc.Core;

namespace Pulumi;

/// <summary>A run of a program: this class starts runs, and one instance stands for each.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> Ambient = new();

    private readonly ProjectSettings settings;

    private Deployment(ProjectSettings settings, ConfigValues config, IMonitor monitor, IEngine engine)
    {
        this.settings = settings;
        Config = config;
        Monitor = new MonitorSession(monitor);
        Engine = engine;
        Messages = new MessageQueue(engine, Work);
        Facade = new DeploymentInstance(this);
    }

    /// <summary>The run that the calling code belongs to.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static DeploymentInstance Instance => Running.Facade;

    internal static Deployment? Current => Ambient.Value;

    internal static Deployment Running =>
        Current
        ?? throw new InvalidOperationException(
            "Resources, configuration and Deployment.Instance exist only inside a run: use them within the function "
                + "or stack given to Deployment.RunAsync or Deployment.TestAsync."
        );

    internal string ProjectName => settings.Project;

    internal string StackName => settings.Stack;

    internal string OrganizationName => settings.Organization;

    internal string RootDirectory =>
        settings.RootDirectory
        ?? throw new InvalidOperationException("The root directory of the project is not known to this run.");

    internal bool IsDryRun => settings.IsDryRun;

    /// <summary>Name of the root resource.</summary>
    internal string RootName => $"{ProjectName}-{StackName}";

    /// <summary>The root resource; set while it is constructed.</summary>
    internal Stack? Stack { get; set; }

    internal RunningWork Work { get; } = new();

    internal MessageQueue Messages { get; }

    internal MonitorSession Monitor { get; }

    internal IEngine Engine { get; }

    internal ConfigValues Config { get; }

    /// <summary>Registrations and calls under way.</summary>
    internal ConcurrentDictionary<IWaiter, bool> Waiters { get; } = new();

    private DeploymentInstance Facade { get; }

    /// <summary>Does a piece of work that the run waits for and that may wait for outputs.</summary>
    internal async Task<T> TrackAsync<T>(IWaiter waiter, Func<Task<T>> work, bool faultEndsRun = true)
    {
        Work.Begin();
        Waiters.TryAdd(waiter, true);
        Exception? fault = null;
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            fault = exception is RpcException rpc ? EngineFault.From(rpc, waiter.Label) : exception;
            waiter.Fault(fault);
            if (fault == exception)
            {
                throw;
            }
            throw fault;
        }
        finally
        {
            Waiters.TryRemove(waiter, out _);
            Work.End(faultEndsRun ? fault : null);
        }
    }

    /// <summary>Ends with an error when the Pulumi command is not in the range, for example "&gt;=3.100.0".</summary>
    public static async Task RequirePulumiVersionAsync(string range)
    {
        var run = Running;
        run.Work.Begin();
        using var asking = run.Work.UserCode();
        try
        {
            await run.Engine.RequireVersionAsync(range).ConfigureAwait(false);
            run.Work.End(null);
        }
        catch (Exception exception)
        {
            run.Work.End(exception);
            throw;
        }
    }
}
