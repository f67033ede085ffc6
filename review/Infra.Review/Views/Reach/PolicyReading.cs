using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Views.Reach;

/// <summary>Which way traffic goes, as a policy sees it.</summary>
public enum Direction
{
    Ingress,
    Egress,
}

/// <summary>A NetworkPolicy as Kubernetes reads it.</summary>
internal sealed class PolicyReading
{
    private const string NameLabel = "kubernetes.io/metadata.name";

    private readonly Field spec;
    private readonly LabelMatch pods;

    private PolicyReading(Field policy, string space)
    {
        (Space, Name, spec) = (space, Kube.NameOf(policy) ?? policy.Resource.Name, policy["spec"]);
        pods = new(spec["podSelector"]);
        Ingress = [.. spec["ingress"].Items.Select(rule => new TrafficRule(rule, rule["from"], space))];
        Egress = [.. spec["egress"].Items.Select(rule => new TrafficRule(rule, rule["to"], space))];
    }

    public string Space { get; }

    public string Name { get; }

    public ValueList<TrafficRule> Ingress { get; }

    public ValueList<TrafficRule> Egress { get; }

    public Field Pods => spec["podSelector"];

    /// <summary>It is for every Pod of its namespace.</summary>
    public bool TakesAll => Pods.Members.All(member => member.Value.IsEmpty);

    public ValueList<TrafficRule> RulesOf(Direction direction) => direction == Direction.Ingress ? Ingress : Egress;

    /// <summary>Pods that it takes may do no more in this direction than some policy allows.</summary>
    public bool Isolates(Direction direction) =>
        spec["policyTypes"].IsEmpty
            // Those who say nothing mean what comes in, and what goes out where they have rules for it.
            ? direction == Direction.Ingress || !Egress.IsEmpty
            : spec["policyTypes"].Texts.Contains($"{direction}");

    public bool Takes(SortedDictionary<string, string> labels) => pods.Takes(labels) == true;

    /// <summary>The policies of a cluster; of those that only the deployment knows, a note.</summary>
    public static IReadOnlyList<PolicyReading> Of(ClusterObjects cluster, ICollection<string> notes)
    {
        var policies = new List<PolicyReading>();
        foreach (var policy in cluster.Of("networking.k8s.io", "NetworkPolicy"))
        {
            string[] parts = ["podSelector", "policyTypes", "ingress", "egress"];
            if (Kube.NamespaceOf(policy) is not { } space || parts.Any(part => Unclear(policy["spec"][part])))
            {
                notes.Add(
                    $"the network policy {policy.Resource.Name} is known only once it is deployed; it is not counted"
                );
                continue;
            }

            var read = new PolicyReading(policy, space);
            if (read.Ingress.Concat(read.Egress).Any(rule => rule.IsUnclear))
            {
                notes.Add(
                    $"peers of the network policy {read.Space}/{read.Name} are known only once they are deployed; they are taken for everybody"
                );
            }

            policies.Add(read);
        }

        return policies;
    }

    /// <summary>The namespaces that its peers name.</summary>
    public IEnumerable<string> NamedSpaces =>
        Ingress
            .Concat(Egress)
            .SelectMany(rule => rule.Peers.Items)
            .Select(peer => peer["namespaceSelector"])
            .SelectMany(selector =>
                selector["matchExpressions"]
                    .Items.Where(each => each["key"].Is(NameLabel) && each["operator"].Is("In"))
                    .SelectMany(each => each["values"].Texts)
                    .Concat(selector["matchLabels"][NameLabel].Text is { } name ? [name] : [])
            );

    /// <summary>The labels of a namespace, with the one that Kubernetes sets itself.</summary>
    public static SortedDictionary<string, string> LabelsOf(string space, Field? inputs)
    {
        var labels = inputs is { } known ? Selector.LabelsOf(known.At("metadata.labels")) : new(StringComparer.Ordinal);
        labels[NameLabel] = space;
        return labels;
    }

    private static bool Unclear(Field part) =>
        part.Unknown || part.Value is ObjectValue && part.Members.Any(member => Unclear(member.Value));
}
