using Infra.Planning.AddOns;
using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Rules;

/// <summary>The lines that an add-on speaks of are declared.</summary>
internal sealed class AddOnLinesRule : AddOnRule
{
    public override DiagnosticCode Code { get; } =
        new("INF294", Severity.Error, "an add-on names a line that is not there");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft)
    {
        var declared = draft.Topology.Lines.Select(line => line.Name.Value).ToList();
        return Named(addOn)
            .Where(named => !declared.Contains(named.Line))
            .Select(named =>
                Broken(named.Place, $"'{named.Line}' is no declared line", Spelling.Mend(named.Line, declared))
            );
    }

    private static IEnumerable<(ConfigPath Place, string Line)> Named(AddOn addOn) =>
        addOn switch
        {
            ArgoCd argoCd => At(argoCd, argoCd.Lines),
            VirtualClusters virtualClusters => At(virtualClusters, virtualClusters.Lines),
            ChaosMesh chaosMesh => chaosMesh.Settings.Checks.Keys.Select(line =>
                (chaosMesh.Common.Path["checks"][line], line)
            ),
            _ => [],
        };

    private static IEnumerable<(ConfigPath Place, string Line)> At(AddOn addOn, Seq<LineName> lines) =>
        lines.Select(line => (addOn.Common.Path, line.Value));
}
