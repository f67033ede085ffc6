namespace Pulumi;

/// <summary>
/// Ends a run in which nothing can go on: resources that wait for each other, or for an output that nobody sets.
/// </summary>
/// <remarks>
/// It follows what waits for what, so a slow provider or a slow task of the program never looks like a deadlock. It
/// looks only while nothing finishes, and acts on what it keeps seeing.
/// </remarks>
internal sealed class DeadlockWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    // A cycle cannot end; a task that nobody tracks might still set an output, so that is given two seconds.
    private const int LooksAtCycle = 1;
    private const int LooksWhenNobodySets = 8;

    private readonly Deployment deployment;
    private readonly Timer timer;
    private long finishedBefore = -1;
    private string? seenBefore;
    private int timesSeen;

    public DeadlockWatch(Deployment deployment)
    {
        this.deployment = deployment;
        timer = new Timer(_ => Look(), null, Interval, Interval);
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        var finished = deployment.Work.Finished;
        if (finished != finishedBefore)
        {
            finishedBefore = finished;
            seenBefore = null;
            return;
        }
        var graph = new WaitGraph(deployment.Waiters.Keys);
        var cycle = graph.Cycle();
        var seen = cycle is { } loop ? Describe(loop.Start, loop.Waiters) : NobodySets(graph);
        timesSeen = seen is not null && seen == seenBefore ? timesSeen + 1 : 0;
        seenBefore = seen;
        if (seen is not null && timesSeen >= (cycle is null ? LooksWhenNobodySets : LooksAtCycle))
        {
            deployment.Work.Fail(new RunException(seen));
        }
    }

    private static string Describe(IWaiter start, IReadOnlyList<IWaiter> cycle)
    {
        if (cycle.Count == 0)
        {
            return $"{start.Label} waits for an output that is made from itself, so it never gets a value. Resolve its "
                + "DeferredOutput with something else.";
        }
        var lines = cycle.Select(
            (waiter, index) => $"  {waiter.Label} waits for {cycle[(index + 1) % cycle.Count].Label}"
        );
        var inside = cycle
            .OfType<Registration>()
            .SelectMany(inner =>
                cycle.OfType<Registration>().Select(outer => (Inner: inner.Resource, Outer: outer.Resource))
            )
            .FirstOrDefault(pair => pair.Inner.Parent == pair.Outer);
        var advice = inside.Inner is null
            ? "Remove one of these dependencies."
            : $"{inside.Inner.Label} is inside {inside.Outer.Label} and can only be registered after it: remove the "
                + "dependency of the component on what is inside it.";
        return $"These wait for each other, so none can go on:\n{string.Join("\n", lines)}\n{advice}";
    }

    private string? NobodySets(WaitGraph graph)
    {
        // While code of the program runs, it may still set what is waited for.
        if (deployment.Work.HasUserCode || !deployment.Work.HasUnresolved)
        {
            return null;
        }
        var who = graph.IsEmpty ? "An output" : graph.FirstForever()?.Label;
        return who is null ? null : $"{who} waits for a DeferredOutput that is never resolved; call Resolve on it.";
    }
}
