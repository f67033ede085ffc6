using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>What is switched on is there: an add-on that a stack pays attention to and that does nothing misleads.</summary>
internal sealed class EmptyAddOnRule : AddOnRule
{
    public override DiagnosticCode Code { get; } = new("INF444", Severity.Error, "an add-on installs nothing");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft)
    {
        var plans = draft
            .Plan.Clusters.SelectMany(cluster => cluster.AddOns)
            .Where(plan => plan.Name == addOn.Name)
            .ToList();
        return plans.Count > 0 && !IsElsewhere(addOn) && !plans.Exists(plan => plan.InstallsSomething)
            ? [Broken(addOn.Common.Path, "is on and installs nothing", Mend(addOn))]
            : [];
    }

    /// <summary>A connection to what runs elsewhere; and lines that there are not, which another rule tells of.</summary>
    private static bool IsElsewhere(AddOn addOn) =>
        addOn is GitLab { Settings.Install: null } or VirtualClusters { Lines.Count: > 0 };

    private static string Mend(AddOn addOn) =>
        addOn is VirtualClusters
            ? "name lines in the topology, new VirtualClusters(…) { Lines = [\"payments\"] }, or write false in its place"
            : "write false in its place";
}
