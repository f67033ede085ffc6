using Infra.Review.Graph;

namespace Infra.Review.Views.Reach;

/// <summary>Targets that one and the same ports are open to.</summary>
public sealed record ReachTargets(PortSet Ports, ValueList<string> Names);

/// <summary>All that some sources reach, each alike.</summary>
public sealed record ReachRow(ValueList<string> From, ValueList<ReachTargets> To);

/// <summary>
/// Ways in as few lines as say the same: a namespace whose Pods are all alike stands for them, on either end.
/// </summary>
public static class ReachTable
{
    /// <param name="parties">All of them: a namespace is named alone only where it is meant as a whole.</param>
    public static ValueList<ReachRow> Of(ValueList<Party> parties, IEnumerable<Way> ways)
    {
        var groups = parties.GroupBy(party => party.Group).ToList();
        var bySource = ways.GroupBy(way => way.From)
            .ToDictionary(
                way => way.Key,
                way => TargetsOf(way.ToDictionary(each => each.To, each => each.Ports), groups)
            );
        return groups
            .SelectMany(group => RowsOf(group.ToList(), bySource))
            .GroupBy(row => row.To)
            .Select(same => new ReachRow(same.SelectMany(row => row.From).ToValueList(), same.Key))
            .ToValueList();
    }

    private static IEnumerable<ReachRow> RowsOf(List<Party> group, Dictionary<Party, ValueList<ReachTargets>> bySource)
    {
        var alike = group.GroupBy(party => bySource.GetValueOrDefault(party)).ToList();
        return alike
            .Where(same => !same.Key.IsEmpty)
            .Select(same => new ReachRow(
                alike.Count == 1 ? [group[0].Group] : same.Select(party => party.Text).ToValueList(),
                same.Key
            ));
    }

    private static ValueList<ReachTargets> TargetsOf(
        Dictionary<Party, PortSet> open,
        List<IGrouping<string, Party>> groups
    ) =>
        groups
            .SelectMany(group => NamesOf(group.ToList(), open))
            .GroupBy(target => target.Ports)
            .OrderByDescending(same => same.Key.IsAll)
            .ThenBy(same => $"{same.Key}", StringComparer.Ordinal)
            .Select(same => new ReachTargets(same.Key, same.Select(target => target.Name).ToValueList()))
            .ToValueList();

    private static IEnumerable<(string Name, PortSet Ports)> NamesOf(List<Party> group, Dictionary<Party, PortSet> open)
    {
        var ports = group.ConvertAll(party => open.GetValueOrDefault(party, PortSet.None));
        return ports.TrueForAll(each => each == ports[0])
            ? ports[0].IsEmpty
                ? []
                : [(group[0].Group, ports[0])]
            : group.Zip(ports).Where(each => !each.Second.IsEmpty).Select(each => (each.First.Text, each.Second));
    }
}
