using Infra.Review.Graph;
using Infra.Review.Reading;
using Infra.Review.Reports;
using Infra.Review.Views.Changes;

namespace Infra.Review.Views;

/// <summary>
/// What a change means beyond its resources: reach opened and closed, permissions granted and taken, quotas, capacity,
/// addresses and versions.
/// </summary>
public static class ReviewViews
{
    /// <summary>A section for each view in which something changes; none where nothing was there before.</summary>
    public static ValueList<ReportSection> Between(ResourceGraph before, ResourceGraph after)
    {
        if (before.Resources.IsEmpty || after.Resources.IsEmpty)
        {
            return [];
        }

        var (old, now) = (new Estate(before), new Estate(after));
        var clusters = ClusterPair.Of(old, now);
        return new[]
        {
            Section("reach", clusters.SelectMany(ReachChanges.In)),
            Section("permissions", clusters.SelectMany(PermissionChanges.In)),
            Section("quotas", clusters.SelectMany(QuotaChanges.In)),
            Section("capacity", CapacityChanges.Between(old, now)),
            Section("addresses", AddressChanges.Between(old, now)),
            Section("versions", VersionChanges.Between(old, now)),
        }
            .Where(section => !section.Rows.IsEmpty)
            .ToValueList();
    }

    private static ReportSection Section(string title, IEnumerable<ReportRow> rows) =>
        new(title, rows.OrderByDescending(row => row.Weight).ToValueList());
}
