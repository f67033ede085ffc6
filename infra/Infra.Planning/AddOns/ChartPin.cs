using Infra.Planning.Names;
using Infra.Planning.Plan;
using Infra.Planning.Quantities;

namespace Infra.Planning.AddOns;

/// <summary>A chart, where it comes from, and the version whose values ours were written for.</summary>
/// <param name="Repository">An index of charts, or a registry where it begins with <c>oci://</c>.</param>
public sealed record ChartPin(string Name, string Repository, ChartVersion Version)
{
    /// <summary>The Kubernetes minors that its publisher tests it with; null where none are stated.</summary>
    public MinorRange? TestedWith { get; init; }

    /// <summary>Installed under the chart's own name.</summary>
    internal ReleasePlan Release(NamespaceName space, ChartVersion version, ChartValues values)
    {
        var isAddress = Repository.StartsWith("oci://", StringComparison.Ordinal);
        return new()
        {
            Name = Name,
            Namespace = space,
            Chart = isAddress ? Repository : Name,
            Repository = isAddress ? null : Repository,
            Version = version.Text,
            Values = values,
        };
    }
}

/// <summary>Minors of Kubernetes, both ends included.</summary>
public sealed record MinorRange(int First, int Last)
{
    public bool Contains(KubernetesVersion version) => version.Minor >= First && version.Minor <= Last;

    public override string ToString() => $"1.{First} to 1.{Last}";
}
