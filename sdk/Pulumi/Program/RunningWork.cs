namespace Pulumi;

/// <summary>Everything a run waits for. It ends with the last piece of work, or with the first fault.</summary>
internal sealed class RunningWork
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int open;
    private int userCode;
    private int unresolved;
    private long finished;
    private Exception? fault;

    /// <summary>Never faults: look at <see cref="Fault"/>.</summary>
    public Task Ended => ended.Task;

    public Exception? Fault => Volatile.Read(ref fault);

    /// <summary>Grows with every piece of work that ends.</summary>
    public long Finished => Interlocked.Read(ref finished);

    /// <summary>Code of the program is running, or one of its tasks.</summary>
    public bool HasUserCode => Volatile.Read(ref userCode) > 0;

    /// <summary>Some <see cref="DeferredOutput{T}"/> of this run waits to be resolved.</summary>
    public bool HasUnresolved => Volatile.Read(ref unresolved) > 0;

    public void Defer() => Interlocked.Increment(ref unresolved);

    public void Resolve() => Interlocked.Decrement(ref unresolved);

    /// <summary>Marks code of the program as running until disposed.</summary>
    public UserCodeScope UserCode()
    {
        Interlocked.Increment(ref userCode);
        return new UserCodeScope(this);
    }

    public void Begin() => Interlocked.Increment(ref open);

    public void End(Exception? exception)
    {
        if (exception is not null)
        {
            Fail(exception);
        }
        Interlocked.Increment(ref finished);
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

    public readonly struct UserCodeScope(RunningWork work) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref work.userCode);
    }
}
