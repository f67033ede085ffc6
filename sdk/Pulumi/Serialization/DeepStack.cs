using System.Runtime.CompilerServices;

namespace Pulumi.Serialization;

/// <summary>Lets recursion over values go on where the stack ends: on a thread of its own.</summary>
internal static class DeepStack
{
    public static bool HasRoom => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    public static TResult OnFreshStack<TResult>(Func<TResult> step) =>
        Task
            .Factory.StartNew(step, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            .GetAwaiter()
            .GetResult();
}
