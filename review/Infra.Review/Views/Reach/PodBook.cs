using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Views.Reach;

/// <summary>A port that a container names.</summary>
internal readonly record struct ContainerPort(string Name, string Protocol, int Number);

/// <summary>What a plan says of the parties: labels of namespaces and Pods, named ports.</summary>
internal sealed class PodBook
{
    private readonly Dictionary<string, SortedDictionary<string, string>> spaces = new(StringComparer.Ordinal);
    private readonly Dictionary<Party, SortedDictionary<string, string>> pods = [];
    private readonly ILookup<(string Space, ValueList<Label> Labels), Workload> workloads;

    public PodBook(ClusterObjects cluster)
    {
        foreach (var space in cluster.Of("core", "Namespace"))
        {
            if (Kube.NameOf(space) is { } name)
            {
                spaces[name] = PolicyReading.LabelsOf(name, space);
            }
        }

        workloads = cluster.Workloads.ToLookup(each => (each.Namespace ?? "", LabelsOf(each)));
    }

    public SortedDictionary<string, string> LabelsOf(Space space)
    {
        if (!spaces.TryGetValue(space.Name, out var labels))
        {
            spaces[space.Name] = labels = PolicyReading.LabelsOf(space.Name, inputs: null);
        }

        return labels;
    }

    public SortedDictionary<string, string> LabelsOf(Party party)
    {
        if (!pods.TryGetValue(party, out var labels))
        {
            pods[party] = labels = new(StringComparer.Ordinal);
            foreach (var label in party.Labels)
            {
                labels[label.Name] = label.Value;
            }
        }

        return labels;
    }

    /// <summary>Null where the plan does not have the containers.</summary>
    public IReadOnlyList<ContainerPort>? PortsOf(Party party) =>
        workloads.Contains((party.Group, party.Labels))
            ?
            [
                .. from workload in workloads[(party.Group, party.Labels)]
                from container in workload.AllContainers
                from port in container["ports"].Items
                let number = port["containerPort"].Number
                where number is not null
                select new ContainerPort(port["name"].Text ?? "", port["protocol"].Text ?? "TCP", (int)number.Value),
            ]
            : null;

    public static ValueList<Label> LabelsOf(Workload workload) =>
        ToLabels(Selector.LabelsOf(workload.Template.At("metadata.labels")));

    public static ValueList<Label> ToLabels(SortedDictionary<string, string> labels) =>
        labels.Select(label => new Label(label.Key, label.Value)).ToValueList();
}
