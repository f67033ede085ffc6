namespace Pulumi;

/// <summary>Everything a run waits for. It ends with the last piece of work, or with the first fault.</summary>
internal sealed class RunningWork
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int open;
    private Exception? fault;

    /// <summary>Never faults: look at <see cref="Fault"/>.</summary>
    public Task Ended => ended.Task;

    public Exception? Fault => Volatile.Read(ref fault);

    public void Begin() => Interlocked.Increment(ref open);

    public void End(Exception? exception)
    {
        if (exception is not null)
        {
            Fail(exception);
        }
        if (Interlocked.Decrement(ref open) == 0)
        {
            ended.TrySetResult();
        }
    }

    public void Fail(Exception exception)
    {
        Interlocked.CompareExchange(ref fault, exception, null);
        ended.TrySetResult();
    }
}
