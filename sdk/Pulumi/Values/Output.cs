using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A value that may come later, may be unknown in a preview, may be secret, and knows its resources.</summary>
/// <remarks>Thread-safe. A fault in any output made during a run ends the run.</remarks>
public sealed class Output<T> : IOutputSource
{
    // null: pending. TaskCompletionSource: pending and awaited. OutputData: done. Exception: faulted.
    // Most results of resources are never looked at: they cost this one object.
    private object? state;
    private object? upstream;

    internal Output() { }

    internal Output(OutputData<T> data) => state = data;

    internal OutputData<T>? Data => Volatile.Read(ref state) as OutputData<T>;

    internal Task<OutputData<T>> DataTask
    {
        get
        {
            if (Volatile.Read(ref state) is null)
            {
                var source = new TaskCompletionSource<OutputData<T>>(
                    TaskCreationOptions.RunContinuationsAsynchronously
                );
                Interlocked.CompareExchange(ref state, source, null);
            }
            return Volatile.Read(ref state) switch
            {
                TaskCompletionSource<OutputData<T>> source => source.Task,
                Exception exception => Task.FromException<OutputData<T>>(exception),
                var data => Task.FromResult((OutputData<T>)data!),
            };
        }
    }

    OutputData? IOutput.Data => Data;

    Task IOutput.Completion => DataTask;

    object? IOutput.Upstream => upstream;

    object? IOutputSource.Upstream
    {
        get => upstream;
        set => upstream = value;
    }

    Type IOutputSource.ValueType => typeof(T);

    public static Output<T> Create(Task<T> value) => FromTask(value, isSecret: false);

    /// <inheritdoc cref="Apply{TResult}(Func{T, Output{TResult}?})"/>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        var result = new Output<TResult> { upstream = this };
        result.Follow(MapAsync(func));
        return result;
    }

    /// <inheritdoc cref="Apply{TResult}(Func{T, Output{TResult}?})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) =>
        Apply(value => Output<TResult>.FromTask(func(value), isSecret: false));

    /// <inheritdoc cref="Apply{TResult}(Func{T, Output{TResult}?})"/>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Apply(value => func(value)?.ToOutput());

    /// <summary>
    /// A new value from this one. The function is not called while this is unknown; in a preview it is called with
    /// what is known. The result is secret if either side is, and depends on the resources of both.
    /// </summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        var result = new Output<TResult> { upstream = this };
        result.Follow(BindAsync(func, result));
        return result;
    }

    /// <summary>Runs a function on the value; the result ends when the function's task does.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func) =>
        Apply(async value =>
        {
            await func(value).ConfigureAwait(false);
            return default(ValueTuple);
        });

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) =>
        Apply(value => (Output<TResult>?)func(value));

    /// <summary>An output has no text of its own: this explains what to write instead.</summary>
    public override string ToString() => OutputText.Explain(typeof(T));

    internal static Output<T> FromTask(Task<T> value, bool isSecret)
    {
        var output = new Output<T>();
        output.Follow(ReadAsync(value, isSecret));
        return output;
    }

    /// <summary>An output that becomes what is computed; the current run waits for it.</summary>
    internal static Output<T> From(object? upstream, ValueTask<OutputData<T>> computing)
    {
        var output = new Output<T> { upstream = upstream };
        output.Follow(computing);
        return output;
    }

    internal Output<T> Map(Func<OutputData<T>, OutputData<T>> change)
    {
        return From(this, ChangeAsync());

        async ValueTask<OutputData<T>> ChangeAsync() => change(await DataAsync().ConfigureAwait(false));
    }

    /// <summary>Becomes what <paramref name="other"/> becomes.</summary>
    internal void Follow(Output<T> other)
    {
        upstream = other;
        Follow(other.DataAsync());
    }

    internal ValueTask<OutputData<T>> DataAsync() => Data is { } data ? new(data) : new(DataTask);

    internal bool TrySet(OutputData<T> data)
    {
        while (true)
        {
            var current = Volatile.Read(ref state);
            if (current is not (null or TaskCompletionSource<OutputData<T>>))
            {
                return false;
            }
            if (ReferenceEquals(Interlocked.CompareExchange(ref state, data, current), current))
            {
                upstream = null;
                (current as TaskCompletionSource<OutputData<T>>)?.TrySetResult(data);
                return true;
            }
        }
    }

    internal void Fault(Exception exception)
    {
        while (true)
        {
            var current = Volatile.Read(ref state);
            if (current is not (null or TaskCompletionSource<OutputData<T>>))
            {
                return;
            }
            if (ReferenceEquals(Interlocked.CompareExchange(ref state, exception, current), current))
            {
                upstream = null;
                if (current is TaskCompletionSource<OutputData<T>> source && source.TrySetException(exception))
                {
                    // The run reports the fault; nobody else has to look at this task.
                    _ = source.Task.Exception;
                }
                return;
            }
        }
    }

    void IOutputSource.Set(object? value, bool isKnown, bool isSecret, ImmutableHashSet<Resource> resources) =>
        TrySet(new OutputData<T>(OutputData<T>.Unbox(value), isKnown, isSecret, resources));

    void IOutputSource.Fault(Exception exception) => Fault(exception);

    private static async ValueTask<OutputData<T>> ReadAsync(Task<T> value, bool isSecret)
    {
        // Until the task ends, the program may still do anything.
        using var running = Deployment.Current?.Work.UserCode();
        var result = await value.ConfigureAwait(false);
        return new OutputData<T>(result, isKnown: true, isSecret, OutputData.NoResources);
    }

    private static TResult Call<TResult>(Func<T, TResult> func, T value)
    {
        using var running = Deployment.Current?.Work.UserCode();
        return func(value);
    }

    private async ValueTask<OutputData<TResult>> MapAsync<TResult>(Func<T, TResult> func)
    {
        var data = await DataAsync().ConfigureAwait(false);
        return data.IsKnown
            ? new OutputData<TResult>(Call(func, data.Value), isKnown: true, data.IsSecret, data.Resources)
            : OutputData<TResult>.WithoutValue(isKnown: false, data.IsSecret, data.Resources);
    }

    private async ValueTask<OutputData<TResult>> BindAsync<TResult>(
        Func<T, Output<TResult>?> func,
        Output<TResult> result
    )
    {
        var data = await DataAsync().ConfigureAwait(false);
        if (!data.IsKnown || Call(func, data.Value) is not { } inner)
        {
            return OutputData<TResult>.WithoutValue(data.IsKnown, data.IsSecret, data.Resources);
        }
        result.upstream = inner;
        return (await inner.DataAsync().ConfigureAwait(false)).Within(data);
    }

    private void Follow(ValueTask<OutputData<T>> computing)
    {
        if (computing.IsCompletedSuccessfully)
        {
            TrySet(computing.Result);
            return;
        }
        var work = Deployment.Current?.Work;
        work?.Begin();
        _ = FollowAsync(computing, work);
    }

    private async Task FollowAsync(ValueTask<OutputData<T>> computing, RunningWork? work)
    {
        try
        {
            TrySet(await computing.ConfigureAwait(false));
            work?.End(null);
        }
        catch (Exception exception)
        {
            Fault(exception);
            work?.End(exception);
        }
    }
}
