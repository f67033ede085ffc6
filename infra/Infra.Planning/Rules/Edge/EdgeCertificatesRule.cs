using Infra.Planning.AddOns;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>Somebody signs the certificates of the edge.</summary>
internal sealed class EdgeCertificatesRule : Rule
{
    public override DiagnosticCode Code { get; } =
        new("INF440", Severity.Error, "nobody signs the certificates of the edge");

    public override IEnumerable<Diagnostic> Check(Draft draft)
    {
        var addOn = StackConfig.Root["addOns"]["certManager"];
        if (
            draft.Topology.Edge?.Settings is { Issuer: null } settings
            && draft.IsSound(settings.Path)
            && draft.IsSound(addOn)
            && draft.Topology.Certificates() is null
        )
        {
            yield return Broken(
                settings.Path["issuer"],
                "is missing, and no add-on gives certificates",
                $"declare certManager in the topology and write {addOn}: {{}}, or name a ClusterIssuer that exists"
            );
        }
    }
}
