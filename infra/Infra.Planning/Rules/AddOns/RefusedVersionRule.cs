using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>Versions that must not be installed any more, each with the reason.</summary>
internal sealed class RefusedVersionRule : AddOnRule
{
    public override DiagnosticCode Code { get; } = new("INF293", Severity.Error, "a version is not fit for use");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        addOn switch
        {
            Kuboard { Settings.Version: var version } when !version.StartsWith("v4.", StringComparison.Ordinal) =>
            [
                Broken(
                    addOn.Common.Path["version"],
                    $"{version} keeps its data on the disks of nodes, runs with all rights in the cluster and has no way "
                        + "to version 4",
                    $"write {KuboardSettings.DefaultVersion}"
                ),
            ],
            Harbor { Settings.Version.Text: "1.19.0" } =>
            [
                Broken(
                    addOn.Common.Path["version"],
                    "1.19.0 brings Harbor 2.15.0, whose proxy caches of Docker Hub are broken",
                    $"write {Charts.Harbor.Version}"
                ),
            ],
            _ => [],
        };
}
