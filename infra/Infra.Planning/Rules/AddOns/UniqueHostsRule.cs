using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>A host name leads to one place.</summary>
internal sealed class UniqueHostsRule : Rule
{
    public override DiagnosticCode Code { get; } = new("INF299", Severity.Error, "two add-ons have one host name");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        draft
            .Topology.AddOnsOn()
            .Where(addOn => draft.IsSound(addOn.Common.Path) && addOn.Host() is not null)
            .GroupBy(addOn => addOn.Host(), StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group =>
                Broken(
                    group.Last().Common.Path["host"],
                    $"{group.Key} is the host name of {group.First().Name} too",
                    "write another name"
                )
            );
}
