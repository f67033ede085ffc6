using Infra.Review.Drift;
using Infra.Review.Graph;
using Infra.Review.Reading;
using Infra.Review.Reports;

namespace Infra.Review.Views.Changes;

/// <summary>Quotas that are raised, lowered, added or lifted.</summary>
internal static class QuotaChanges
{
    public static IEnumerable<ReportRow> In(ClusterPair cluster)
    {
        var (before, after) = (Quotas(cluster.Before), Quotas(cluster.After));
        foreach (var (key, hard) in after)
        {
            var old = before.GetValueOrDefault(key);
            var changes = Compare(old, hard).ToValueList();
            if (!changes.IsEmpty)
            {
                yield return new ReportRow(Weight.Note, old is null ? "added" : VerbOf(changes))
                {
                    Name = cluster.Named($"{key.Namespace}/{key.Name}"),
                    Details = [.. changes],
                };
            }
        }

        foreach (var (key, _) in before.Where(quota => !after.ContainsKey(quota.Key)))
        {
            // Whose namespace goes takes it along.
            var stays = cluster.After.Spaces.Any(space => space.Name == key.Namespace);
            yield return new ReportRow(stays ? Weight.Warning : Weight.Note, "lifted")
            {
                Name = cluster.Named($"{key.Namespace}/{key.Name}"),
                Label = stays ? "no limit" : "",
            };
        }
    }

    private static SortedDictionary<(string Namespace, string Name), ObjectValue> Quotas(ClusterObjects cluster)
    {
        var quotas = new SortedDictionary<(string, string), ObjectValue>();
        foreach (var quota in cluster.Of("core", "ResourceQuota"))
        {
            if (Kube.NamespaceOf(quota) is { } space && Kube.NameOf(quota) is { } name)
            {
                quotas[(space, name)] = quota.At("spec.hard").Value as ObjectValue ?? ObjectValue.Empty;
            }
        }

        return quotas;
    }

    private static IEnumerable<ReportDetail.Change> Compare(ObjectValue? before, ObjectValue after) =>
        after
            .Members.Select(member => member.Name)
            .Union(before?.Members.Select(member => member.Name) ?? [])
            .Order(StringComparer.Ordinal)
            .Where(name => Amount(before?[name]) is var old && (old is null || old != Amount(after[name])))
            .Where(name => before?[name] != after[name])
            .Select(name => new ReportDetail.Change(name, before?[name], after[name]));

    private static string VerbOf(ValueList<ReportDetail.Change> changes)
    {
        var raised = changes.Any(change => change.After is null || Amount(change.Before) < Amount(change.After));
        var lowered = changes.Any(change => change.Before is null || Amount(change.After) < Amount(change.Before));
        return raised == lowered ? "changed"
            : raised ? "raised"
            : "lowered";
    }

    private static decimal? Amount(PropertyValue? value) => value is null ? null : Quantity.Of(value);
}
