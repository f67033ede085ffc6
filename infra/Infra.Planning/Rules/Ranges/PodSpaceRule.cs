using Infra.Planning.Addresses;

namespace Infra.Planning.Rules;

/// <summary>Pods have private addresses: others are outside Azure's support.</summary>
internal sealed class PodSpaceRule : ClusterRule
{
    private static readonly Cidr[] Private =
    [
        Cidr.Parse("10.0.0.0/8"),
        Cidr.Parse("100.64.0.0/10"),
        Cidr.Parse("172.16.0.0/12"),
        Cidr.Parse("192.168.0.0/16"),
    ];

    public override DiagnosticCode Code { get; } = new("INF350", Severity.Error, "pods have public addresses");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var pods = cluster.Settings.Network.Pods;
        if (!Array.Exists(Private, space => space.Contains(pods)))
        {
            yield return Broken(
                cluster.Path["network"]["pods"],
                $"{pods} is not inside private address space",
                $"write a range inside {string.Join(", ", Private)}"
            );
        }
    }
}
