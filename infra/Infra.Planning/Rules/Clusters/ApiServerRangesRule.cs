namespace Infra.Planning.Rules;

/// <summary>Azure takes only so many ranges of callers, and tells private ones nothing.</summary>
internal sealed class ApiServerRangesRule : ClusterRule
{
    /// <summary>With the API server in the network: AKS, VNet integration.</summary>
    private const int MostInNetwork = 2000;

    private const int MostOutside = 200;

    public override DiagnosticCode Code { get; } =
        new("INF241", Severity.Error, "ranges of callers are not as Azure takes them");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var (ranges, path) = (cluster.Settings.ApiServer.Ranges, cluster.Path["apiServer"]["ranges"]);
        var most = cluster.Settings.ApiServer.VnetIntegration ? MostInNetwork : MostOutside;
        if (ranges.Count > most)
        {
            yield return Broken(path, $"{ranges.Count} ranges are above {most}", $"write {most} or fewer");
        }

        foreach (var (range, at) in ranges.Select((range, at) => (range, at)))
        {
            if (ranges.Take(at).Contains(range))
            {
                yield return Broken(path[at], $"{range} stands here twice", "remove one");
            }
        }
    }
}
