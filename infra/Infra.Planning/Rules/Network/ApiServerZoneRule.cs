using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>The zone of a private API server is one that AKS takes; a public one needs none.</summary>
internal sealed class ApiServerZoneRule : ClusterRule
{
    private const int LongestSubzone = 32;

    public override DiagnosticCode Code { get; } =
        new("INF326", Severity.Error, "the API server cannot be found in that zone");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var (server, place) = (cluster.Settings.ApiServer, cluster.Path["apiServer"]["zone"]);
        if (server is { Zone: not null, Private: false })
        {
            yield return Broken(place, "a public API server is in public DNS", "remove it, or write private: true");
        }

        // Azure finds an endpoint among the nodes by another name than an address of the server's own.
        var expected = $"{(server.VnetIntegration ? "private" : "privatelink")}.{cluster.Settings.Location}.azmk8s.io";
        // Other clouds have other names, and no page names them for certain.
        if (
            server.Zone?.Existing is { } zone
            && cluster.Settings.Environment == AzureEnvironment.Public
            && !IsFor(zone.Name, expected)
        )
        {
            yield return Broken(
                place,
                $"AKS does not take {zone.Name} for an API server {(server.VnetIntegration ? "inside the network" : "behind a private endpoint")}",
                $"use a zone {expected}, or one label of up to {LongestSubzone} characters before that"
            );
        }
    }

    private static bool IsFor(string zone, string expected) =>
        zone == expected
        || zone.EndsWith($".{expected}", StringComparison.Ordinal)
            && zone[..^(expected.Length + 1)] is { Length: <= LongestSubzone } label
            && !label.Contains('.', StringComparison.Ordinal);
}
