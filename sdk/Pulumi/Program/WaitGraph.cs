namespace Pulumi;

/// <summary>What waits for what, at one moment.</summary>
internal sealed class WaitGraph
{
    private readonly IReadOnlyList<IWaiter> waiters;
    private readonly Dictionary<Resource, IWaiter> registrations = [];

    public WaitGraph(IEnumerable<IWaiter> waiters)
    {
        this.waiters = [.. waiters];
        foreach (var registration in this.waiters.OfType<Registration>())
        {
            registrations[registration.Resource] = registration;
        }
    }

    public bool IsEmpty => waiters.Count == 0;

    /// <summary>Waiters each of which waits for the next, and the last for the first; null when there are none.</summary>
    /// <remarks>Without waiters it is a loop of outputs alone, for which <c>Start</c> waits.</remarks>
    public (IWaiter Start, IReadOnlyList<IWaiter> Waiters)? Cycle()
    {
        var finished = new HashSet<object>();
        foreach (var waiter in waiters)
        {
            if (CycleFrom(waiter, finished) is { } cycle)
            {
                return (waiter, cycle);
            }
        }
        return null;
    }

    /// <summary>A waiter that can never go on, when that is true of all of them.</summary>
    public IWaiter? FirstForever()
    {
        var seen = new HashSet<object>();
        var open = new Stack<object>(waiters);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }
            var (next, isForever) = Next(node);
            if (next.Count == 0 && !isForever)
            {
                return null;
            }
            foreach (var each in next)
            {
                open.Push(each);
            }
        }
        return waiters.Count > 0 ? waiters[0] : null;
    }

    private List<IWaiter>? CycleFrom(object start, HashSet<object> finished)
    {
        var path = new List<(object Node, IEnumerator<object> Next)>();
        var onPath = new HashSet<object>();
        Enter(start);
        while (path.Count > 0)
        {
            var (node, next) = path[^1];
            if (!next.MoveNext())
            {
                finished.Add(node);
                onPath.Remove(node);
                path.RemoveAt(path.Count - 1);
            }
            else if (onPath.Contains(next.Current))
            {
                var first = path.FindIndex(each => each.Node == next.Current);
                return [.. path.Skip(first).Select(each => each.Node).OfType<IWaiter>()];
            }
            else if (!finished.Contains(next.Current))
            {
                Enter(next.Current);
            }
        }
        return null;

        void Enter(object node)
        {
            path.Add((node, Next(node).Nodes.GetEnumerator()));
            onPath.Add(node);
        }
    }

    /// <summary>What a node waits for; and whether nothing will ever end the wait of a node that waits for nothing.</summary>
    private (IReadOnlyList<object> Nodes, bool IsForever) Next(object node)
    {
        switch (node)
        {
            case IWaiter waiter:
                return (waiter.WaitingFor?.Where(output => output.Data is null).ToArray() ?? [], false);
            case IOutput { Data: null, Upstream: IReadOnlyList<IOutput> all }:
                return ([.. all.Where(output => output.Data is null)], false);
            case IOutput { Data: null, Upstream: Resource resource }:
                return (registrations.TryGetValue(resource, out var registration) ? [registration] : [], false);
            case IOutput { Data: null, Upstream: IOutput or IWaiter } output:
                return ([output.Upstream], false);
            case IOutput { Data: null, Upstream: IUnresolved }:
                return ([], true);
            default:
                return ([], false);
        }
    }
}

/// <summary>Marks an output that waits for the program to give it a value.</summary>
internal interface IUnresolved;
