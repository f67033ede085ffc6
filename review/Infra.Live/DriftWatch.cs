using System.Threading.Channels;
using Infra.Review.Drift;

namespace Infra.Live;

/// <summary>Something that happened to the drift of a cluster.</summary>
/// <param name="Appeared">False where what was found before is as declared again.</param>
public sealed record DriftNews(bool Appeared, DriftFinding Finding);

/// <summary>Keeps the drift of a cluster up to date by list and watch.</summary>
public sealed class DriftWatch(LiveCluster cluster, LiveDrift drift)
{
    /// <summary>What differs now.</summary>
    /// <exception cref="ClusterException">The cluster cannot be read.</exception>
    public async Task<IReadOnlyList<DriftFinding>> LookAsync(CancellationToken cancellation)
    {
        var objects = new List<ClusterObject>();
        foreach (var type in drift.Types.ToList())
        {
            objects.AddRange((await cluster.ListAsync(type, cancellation)).Objects);
        }

        return [.. drift.Of(objects)];
    }

    /// <summary>What differs now, then everything that changes about it, until it is cancelled.</summary>
    /// <exception cref="ClusterException">The cluster cannot be read any more.</exception>
    public async IAsyncEnumerable<DriftNews> FollowAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var changes = Channel.CreateUnbounded<KindChange>();
        var watchers = drift.Types.ToList().Select(type => FollowAsync(type, changes.Writer, end.Token)).ToList();
        _ = Task.WhenAny(watchers)
            .ContinueWith(
                first => changes.Writer.TryComplete(first.Result.Exception?.InnerException),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
        var objects = new Dictionary<(string, string, string), ClusterObject>();
        var listed = new HashSet<string>();
        var known = new Dictionary<string, DriftFinding>(StringComparer.Ordinal);
        try
        {
            await foreach (var change in changes.Reader.ReadAllAsync(cancellation))
            {
                change.ApplyTo(objects);
                listed.Add(change.Type);

                // Before all kinds are there, most of what is declared would seem to be gone.
                if (listed.Count < drift.Types.Count)
                {
                    continue;
                }

                var now = drift
                    .Of(objects.Values)
                    .DistinctBy(finding => finding.Identity)
                    .ToDictionary(f => f.Identity);
                foreach (var (identity, finding) in known.Where(old => !now.ContainsKey(old.Key)).ToList())
                {
                    known.Remove(identity);
                    yield return new DriftNews(Appeared: false, finding);
                }

                foreach (var (identity, finding) in now.Where(fresh => known.TryAdd(fresh.Key, fresh.Value)))
                {
                    yield return new DriftNews(Appeared: true, finding);
                }
            }
        }
        finally
        {
            await end.CancelAsync();
        }
    }

    private async Task FollowAsync(string type, ChannelWriter<KindChange> changes, CancellationToken cancellation)
    {
        while (true)
        {
            var listing = await cluster.ListAsync(type, cancellation);
            await changes.WriteAsync(new KindChange(type, listing.Objects, Event: null), cancellation);
            await foreach (var told in cluster.WatchAsync(listing, cancellation))
            {
                await changes.WriteAsync(new KindChange(type, Listed: null, told), cancellation);
            }
        }
    }

    /// <summary>A fresh listing of a kind, or one event.</summary>
    private sealed record KindChange(string Type, IReadOnlyList<ClusterObject>? Listed, ClusterEvent? Event)
    {
        public void ApplyTo(Dictionary<(string, string, string), ClusterObject> objects)
        {
            if (Listed is not null)
            {
                foreach (var gone in objects.Keys.Where(key => key.Item1 == Type).ToList())
                {
                    objects.Remove(gone);
                }

                foreach (var item in Listed)
                {
                    objects[KeyOf(item)] = item;
                }
            }
            else if (Event is { Deleted: true } deletion)
            {
                objects.Remove(KeyOf(deletion.Object));
            }
            else if (Event is { } change)
            {
                objects[KeyOf(change.Object)] = change.Object;
            }
        }

        private static (string, string, string) KeyOf(ClusterObject item) => (item.Type, item.Namespace, item.Name);
    }
}
