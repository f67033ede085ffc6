using Infra.Planning.AddOns;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>
/// One add-on comes before the other. Ours need each other in a circle only where a registry is to serve the images that
/// it is made of itself, or that what it needs is made of.
/// </summary>
internal sealed class AddOnCircleRule : Rule
{
    public override DiagnosticCode Code { get; } = new("INF291", Severity.Error, "add-ons need each other in a circle");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        draft
            .Topology.OrderOfAddOns()
            .Circles.Select(circle =>
                Broken(
                    StackConfig.Root["registry"],
                    $"{string.Join(" needs ", circle)} needs {circle[0]}",
                    "write a registry outside the clusters of this stack, or remove it"
                )
            );
}
