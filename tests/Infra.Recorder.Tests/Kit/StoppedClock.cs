namespace Infra.Recorder.Tests.Kit;

/// <summary>A clock on which no time passes until <see cref="PassAll"/>, when every timer is due.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private readonly List<(TimerCallback Callback, object? State)> timers = [];

    public void PassAll()
    {
        foreach (var (callback, state) in timers)
        {
            callback(state);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        timers.Add((callback, state));
        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
