using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>Whoever wants to be reached by a name has an edge to come in by, and the name lies below its domain.</summary>
internal sealed class AddOnHostRule : AddOnRule
{
    public override DiagnosticCode Code { get; } =
        new("INF441", Severity.Error, "an add-on cannot be reached by its host");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft)
    {
        if (addOn.Host() is not { } host)
        {
            yield break;
        }

        var place = addOn.Common.Path["host"];
        if (draft.Topology.Edge is not { Settings: var edge })
        {
            yield return Broken(
                place,
                $"is {host}, and nothing comes in",
                $"add edge: {{ controller: envoyGateway, domain: {host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..]} }}"
            );
        }
        else if (draft.IsSound(edge.Path) && !host.EndsWith($".{edge.Domain}", StringComparison.Ordinal))
        {
            yield return Broken(
                place,
                $"{host} is not below {edge.Domain}, the domain of the edge",
                $"write {host.Split('.')[0]}.{edge.Domain}"
            );
        }
    }
}
