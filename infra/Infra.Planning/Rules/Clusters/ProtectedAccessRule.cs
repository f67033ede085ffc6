namespace Infra.Planning.Rules;

/// <summary>Not everybody reaches, or may enter, what a protected stack holds.</summary>
internal sealed class ProtectedAccessRule : ClusterRule
{
    /// <summary>A range that is larger holds whole countries, and is no choice of callers.</summary>
    private const int ShortestPrefix = 8;

    public override DiagnosticCode Code { get; } = new("INF240", Severity.Error, "a protected cluster stands open");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (!cluster.Topology.Settings.Protect)
        {
            yield break;
        }

        var (settings, ranges) = (cluster.Settings.ApiServer, cluster.Path["apiServer"]["ranges"]);
        if (settings is { Private: false, Ranges.Count: 0 })
        {
            yield return Broken(
                ranges,
                "everybody may call the API server",
                "write who may, such as ranges: [203.0.113.0/24], or private: true"
            );
        }

        for (var i = 0; i < settings.Ranges.Count; i++)
        {
            if (settings.Ranges[i] is { PrefixLength: < ShortestPrefix } wide)
            {
                yield return Broken(
                    ranges[i],
                    $"{wide} lets nearly everybody call",
                    "write the ranges of those who have to"
                );
            }
        }

        if (cluster.Settings.LocalAccounts)
        {
            yield return Broken(
                cluster.Path["localAccounts"],
                "certificates of the cluster's own let people in whom Entra does not know any more",
                "remove it"
            );
        }
    }
}
