using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>A plugin that nobody mends any more is used by those alone who asked for it, and they are reminded.</summary>
internal sealed class AbandonedPluginRule : AddOnRule
{
    public override DiagnosticCode Code { get; } = new("INF296", Severity.Warning, "a plugin is abandoned");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        addOn is Jenkins { Settings.DevOpsSteps: true }
            ?
            [
                Broken(
                    addOn.Common.Path["devOpsSteps"],
                    "the plugin DevOps Steps had its last version in January 2019 and asks for parts of Kubernetes' "
                        + "interface that are gone",
                    "use the steps of the plugin kubernetes-cli, which is there"
                ),
            ]
            : [];
}
