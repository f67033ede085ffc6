using Infra.Planning.AddOns;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>The publisher of a chart tests it with the version of Kubernetes that the stack has.</summary>
internal sealed class TestedKubernetesRule : AddOnRule
{
    public override DiagnosticCode Code { get; } =
        new("INF297", Severity.Warning, "an add-on is not tested with the version of Kubernetes");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft)
    {
        var kubernetes = draft.Topology.Settings.Kubernetes;
        return
            draft.IsSound(StackConfig.Root["kubernetes"])
            && Pin(addOn) is { TestedWith: { } tested } pin
            && !tested.Contains(kubernetes)
            ?
            [
                Broken(
                    addOn.Common.Path,
                    $"{pin.Name} {pin.Version} is tested with Kubernetes {tested}, and the stack has {kubernetes}",
                    "try it in a stack that may break, or take a version that is tested"
                ),
            ]
            : [];
    }

    private static ChartPin? Pin(AddOn addOn) =>
        addOn switch
        {
            ArgoCd { Settings.Version: var version } when version == Charts.ArgoCd.Version => Charts.ArgoCd,
            ChaosMesh { Settings.Version: var version } when version == Charts.ChaosMesh.Version => Charts.ChaosMesh,
            VirtualClusters { Settings.Version: var version } when version == Charts.VirtualCluster.Version =>
                Charts.VirtualCluster,
            CertManager { Settings.Version: var version } when version == Charts.CertManager.Version =>
                Charts.CertManager,
            _ => null,
        };
}
