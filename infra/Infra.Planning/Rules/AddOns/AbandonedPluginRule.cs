using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>A plugin that nobody mends any more is used by those alone who asked for it, and they are reminded.</summary>
internal sealed class AbandonedPluginRule : AddOnRule
{
    public override DiagnosticCode Code { get; } = new("INF296", Severity.Warning, "a plugin is abandoned");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        Place(addOn) is { } place
            ?
            [
                Broken(
                    place,
                    "the plugin DevOps Steps had its last version in January 2019 and asks for parts of Kubernetes' "
                        + "interface that are gone",
                    "use the steps of the plugin kubernetes-cli, which is there"
                ),
            ]
            : [];

    private static ConfigPath? Place(AddOn addOn) =>
        addOn switch
        {
            Jenkins { Settings.DevOpsSteps: true } => addOn.Common.Path["devOpsSteps"],
            Jenkins jenkins when jenkins.Settings.Plugins.ContainsKey(JenkinsPlugins.DevOpsSteps) => addOn.Common.Path[
                "plugins"
            ][JenkinsPlugins.DevOpsSteps],
            _ => null,
        };
}
