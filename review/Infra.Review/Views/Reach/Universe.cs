using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Views.Reach;

/// <summary>
/// All parties of a cluster: Pods of the plan, Pods that policies speak of and lines deploy later, all other Pods of each
/// namespace, and addresses outside. Two plans are compared over the parties of both.
/// </summary>
internal sealed class Universe
{
    private const string System = "kube-system";

    private readonly SortedDictionary<string, Party> pods = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Space> spaces = new(StringComparer.Ordinal);
    private readonly List<string> ranges = [];

    private Universe(IReadOnlyList<ClusterObjects> clusters)
    {
        var planned = clusters.SelectMany(cluster => cluster.Spaces).Select(space => space.Name).ToHashSet();
        foreach (var cluster in clusters)
        {
            AddSpaces(cluster);
        }

        foreach (var cluster in clusters)
        {
            foreach (var workload in cluster.Workloads.Where(each => each.Namespace is not null))
            {
                Add(workload.Namespace ?? "", PodBook.LabelsOf(workload), planned);
            }
        }

        foreach (var cluster in clusters)
        {
            AddSelected(cluster, planned);
        }

        foreach (var space in spaces.Keys)
        {
            Add(space, [], planned);
        }

        Parties =
        [
            .. pods.Values.OrderBy(party => party.Group, StringComparer.Ordinal),
            .. new Addresses(ranges).Parts,
        ];
    }

    /// <summary>By namespace; addresses last.</summary>
    public ValueList<Party> Parties { get; }

    /// <param name="clusters">The same cluster in one plan or several; what is of one only is part of it too.</param>
    public static Universe Of(params IReadOnlyList<ClusterObjects> clusters) => new(clusters);

    private void AddSpaces(ClusterObjects cluster)
    {
        foreach (var space in cluster.Spaces)
        {
            spaces.TryAdd(space.Name, space);
        }

        var named = PolicyReading
            .Of(cluster, [])
            .SelectMany(policy => policy.NamedSpaces.Append(policy.Space))
            .Concat(cluster.Workloads.Select(workload => workload.Namespace).OfType<string>())
            .Concat(cluster.Of("helm.sh", "Release").Select(release => release["namespace"].Text).OfType<string>());
        foreach (var name in named.Append(System))
        {
            spaces.TryAdd(name, new Space(name, Line: null));
        }
    }

    private void AddSelected(ClusterObjects cluster, HashSet<string> planned)
    {
        var book = new PodBook(cluster);
        foreach (var policy in PolicyReading.Of(cluster, []))
        {
            AddSelected(policy.Pods, [policy.Space], cluster, planned);
            foreach (var peer in policy.Ingress.Concat(policy.Egress).SelectMany(rule => rule.Peers.Items))
            {
                ranges.AddRange(peer["ipBlock"]["except"].Texts);
                ranges.AddRange(peer["ipBlock"]["cidr"].Text is { } range ? [range] : []);
                var selector = peer["namespaceSelector"];
                var match = new LabelMatch(selector);
                var homes = selector.Missing
                    ? [policy.Space]
                    : spaces
                        .Values.Where(space => match.Takes(book.LabelsOf(space)) == true)
                        .Select(space => space.Name);
                AddSelected(peer["podSelector"], homes, cluster, planned);
            }
        }
    }

    /// <summary>Pods as the selector wants them stand for those that nobody has planned.</summary>
    private void AddSelected(Field selector, IEnumerable<string> homes, ClusterObjects cluster, HashSet<string> planned)
    {
        foreach (var labels in Samples(selector))
        {
            foreach (var home in homes)
            {
                if (!cluster.Workloads.Any(each => each.Namespace == home && Has(PodBook.LabelsOf(each), labels)))
                {
                    Add(home, labels, planned);
                }
            }
        }
    }

    private void Add(string space, ValueList<Label> labels, HashSet<string> planned)
    {
        var party = Party.Of(
            spaces.GetValueOrDefault(space, new Space(space, Line: null)),
            labels,
            planned.Contains(space)
        );
        pods.TryAdd(party.Text, party);
    }

    private static bool Has(ValueList<Label> labels, ValueList<Label> wanted) => wanted.All(labels.Contains);

    private static IEnumerable<ValueList<Label>> Samples(Field selector)
    {
        IEnumerable<SortedDictionary<string, string>> samples = [Selector.LabelsOf(selector["matchLabels"])];
        foreach (var each in selector["matchExpressions"].Items)
        {
            if (each["key"].Text is { } key && each["operator"].Text is "In" or "Exists")
            {
                var values = each["operator"].Is("In") ? each["values"].Texts.ToList() : [""];
                samples = samples.SelectMany(sample =>
                    values.Select(value => With(sample, each["key"].Text ?? "", value))
                );
            }
        }

        return samples.Where(sample => sample.Count > 0).Select(PodBook.ToLabels);
    }

    private static SortedDictionary<string, string> With(
        SortedDictionary<string, string> labels,
        string name,
        string value
    )
    {
        var all = new SortedDictionary<string, string>(labels, StringComparer.Ordinal);
        all.TryAdd(name, value);
        return all;
    }
}
