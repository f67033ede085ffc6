using System.Net;
using Infra.Review.Graph;
using Infra.Review.Reading;
using Infra.Review.Reports;

namespace Infra.Review.Views.Changes;

/// <summary>Ranges of networks, subnets, Pods and Services that grow, shrink, move, come or go.</summary>
internal static class AddressChanges
{
    public static IEnumerable<ReportRow> Between(Estate before, Estate after)
    {
        var (old, now) = (Ranges(before), Ranges(after));
        return from owner in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            let was = old.GetValueOrDefault(owner)
            let becomes = now.GetValueOrDefault(owner)
            where was != becomes
            select new ReportRow(Weight.Note, VerbOf(was, becomes))
            {
                Name = owner,
                Details = [new ReportDetail.Change("addresses", Value(was), Value(becomes))],
            };
    }

    private static Dictionary<string, ValueList<string>> Ranges(Estate estate)
    {
        var ranges = new Dictionary<string, ValueList<string>>(StringComparer.Ordinal);
        foreach (var network in estate.Azure("network", "VirtualNetwork"))
        {
            Add(network.Resource.Name, network.At("addressSpace.addressPrefixes"), default);
        }

        foreach (var subnet in estate.Azure("network", "Subnet"))
        {
            Add(subnet.Resource.Name, subnet["addressPrefixes"], subnet["addressPrefix"]);
        }

        foreach (var cluster in estate.Clusters.Select(cluster => cluster.Inputs))
        {
            var network = cluster["networkProfile"];
            Add($"{cluster.Resource.Name} pods", network["podCidrs"], network["podCidr"]);
            Add($"{cluster.Resource.Name} services", network["serviceCidrs"], network["serviceCidr"]);
        }

        return ranges;

        void Add(string owner, Field several, Field one)
        {
            var texts = several.Texts.Concat(several.Items.Any() || one.Text is null ? [] : [one.Text]).ToSortedSet();
            if (!texts.IsEmpty)
            {
                ranges[owner] = texts;
            }
        }
    }

    private static string VerbOf(ValueList<string> before, ValueList<string> after) =>
        before.IsEmpty ? "new"
        : after.IsEmpty ? "freed"
        : before.All(range => IsWithin(range, after)) ? "grown"
        : after.All(range => IsWithin(range, before)) ? "shrunk"
        : "moved";

    private static bool IsWithin(string range, ValueList<string> ranges) =>
        ranges.Contains(range)
        || IPNetwork.TryParse(range, out var part)
            && ranges.Any(each =>
                IPNetwork.TryParse(each, out var whole)
                && whole.BaseAddress.AddressFamily == part.BaseAddress.AddressFamily
                && whole.PrefixLength <= part.PrefixLength
                && whole.Contains(part.BaseAddress)
            );

    private static StringValue? Value(ValueList<string> ranges) =>
        ranges.IsEmpty ? null : new StringValue(string.Join(", ", ranges));
}
