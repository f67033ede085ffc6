using Infra.Planning.Addresses;

namespace Infra.Planning.Rules;

/// <summary>
/// What the hub uses is declared as taken, for the whole fleet: then no block of any stack meets it, and everything that is
/// stated is checked against it.
/// </summary>
internal sealed class HubRangesRule : Rule
{
    public override DiagnosticCode Code { get; } = new("INF322", Severity.Error, "addresses of a hub are not declared");

    public override IEnumerable<Diagnostic> Check(Draft draft)
    {
        var taken = AddressSet.Of(draft.Space.Taken.Select(range => range.Range));
        foreach (var cluster in draft.SoundClusters)
        {
            if (cluster.Settings.Network.Hub is not { } hub)
            {
                continue;
            }

            var place = cluster.Path["network"]["hub"]["ranges"];
            if (hub.Ranges.Count == 0)
            {
                yield return Broken(
                    place,
                    "a network without addresses is no hub",
                    "write the address space of the hub"
                );
            }

            for (var i = 0; i < hub.Ranges.Count; i++)
            {
                if (!taken.Contains(hub.Ranges[i]))
                {
                    yield return Broken(
                        place[i],
                        $"{hub.Ranges[i]} is not declared as taken, so that it may be given to a cluster",
                        $"add {{ range: {hub.Ranges[i]}, reason: hub network }} to taken in addresses.yaml"
                    );
                }
            }
        }
    }
}
