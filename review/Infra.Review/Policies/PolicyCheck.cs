using Infra.Review.Diff;
using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Policies;

/// <summary>A violation with the policy that it breaks and what it weighs.</summary>
public sealed record PolicyFinding(Policy Policy, PolicySeverity Severity, Violation Violation)
{
    /// <summary>One sentence: which resource, where in it, what is wrong, what to do.</summary>
    public string Message
    {
        get
        {
            var at = Violation.Path.Steps.IsEmpty ? "" : $" {Violation.Path}";
            return $"{NameOf(Violation.Urn)}{at}: {Violation.Message}; {Policy.Fix}";
        }
    }

    private static string NameOf(string urn)
    {
        var parts = urn.Split("::");
        return parts.Length < 4 ? urn : $"{TypeName.Of(parts[2].Split('$')[^1]).Kind} {parts[3]}";
    }
}

/// <summary>Holds a graph to policies.</summary>
public static class PolicyCheck
{
    /// <summary>Findings by resource, then id, then path; those whose severity is off are left out.</summary>
    public static ValueList<PolicyFinding> Of(
        ResourceGraph graph,
        IEnumerable<Policy> policies,
        Func<Policy, PolicySeverity> severity
    )
    {
        var estate = new Estate(graph);
        return policies
            .Select(policy => (Policy: policy, Severity: severity(policy)))
            .Where(each => each.Severity != PolicySeverity.Off)
            .SelectMany(each =>
                each.Policy.Check(estate).Select(found => new PolicyFinding(each.Policy, each.Severity, found))
            )
            .OrderBy(finding => finding.Violation.Urn, StringComparer.Ordinal)
            .ThenBy(finding => finding.Policy.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Violation.Path.ToString(), StringComparer.Ordinal)
            .ToValueList();
    }
}
