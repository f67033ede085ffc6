namespace Pulumi.Tests.Engine;

/// <summary>
/// Starts something with variables of the process set. A deployment reads them before its first wait, so one start at
/// a time is enough to keep parallel tests apart.
/// </summary>
internal static class ProcessEnvironment
{
    private static readonly SemaphoreSlim Gate = new(1, 1);

    /// <summary>Gives the task that <paramref name="start"/> returned; the variables are gone again by then.</summary>
    public static async Task<Task<T>> StartAsync<T>(
        IEnumerable<(string Variable, string? Value)> variables,
        Func<Task<T>> start
    )
    {
        await Gate.WaitAsync();
        var before = new List<(string Variable, string? Value)>();
        try
        {
            foreach (var (variable, value) in variables)
            {
                before.Add((variable, Environment.GetEnvironmentVariable(variable)));
                Environment.SetEnvironmentVariable(variable, value);
            }
            // On a flow of its own: a deployment belongs to the asynchronous flow that started it.
            var started = Task.Factory.StartNew(
                start,
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
            return await started.WaitAsync(EngineRun.Patience);
        }
        finally
        {
            before.Reverse();
            foreach (var (variable, value) in before)
            {
                Environment.SetEnvironmentVariable(variable, value);
            }
            Gate.Release();
        }
    }
}
