using Infra.Review.Graph;
using Infra.Review.Reading;
using Infra.Review.Reports;

namespace Infra.Review.Policies;

/// <summary>What the policies say about one stack, after the configuration had its word.</summary>
/// <param name="Borne">How many findings are suppressed.</param>
/// <param name="Problems">Suppressions that are over or that nothing needs.</param>
public sealed record PolicyVerdict(
    ResourceGraph Graph,
    ValueList<PolicyFinding> Findings,
    int Borne,
    ValueList<Problem> Problems
)
{
    public bool Refuses => Findings.Any(finding => finding.Severity == PolicySeverity.Error);

    /// <param name="observed">
    /// The graph is what an engine saw, which may lag behind the files: a suppression that nothing in it needs may be one
    /// for what comes.
    /// </param>
    public static PolicyVerdict Of(ResourceGraph graph, PolicyFile file, DateOnly today, bool observed = false)
    {
        var stack = graph.Stack;
        var all = PolicyCheck.Of(graph, PolicyBook.All, policy => file.SeverityOf(policy, stack));
        var own = file.Suppressions.Where(suppression => suppression.Stack == stack).ToList();
        var over = own.Where(suppression => suppression.Expires < today).ToList();
        var valid = own.Except(over).ToList();
        var borne = all.Where(finding => valid.Exists(each => each.Covers(stack, finding))).ToHashSet();
        return new(
            graph,
            all.Where(finding => !borne.Contains(finding)).ToValueList(),
            borne.Count,
            over.Select(Expired)
                .Concat(
                    valid.Where(each => !observed && !all.Any(finding => each.Covers(stack, finding))).Select(Unused)
                )
                .ToValueList()
        );
    }

    /// <summary>As rows of a report, the heaviest first.</summary>
    public ReportPart ToReport() =>
        new(Graph.Stack)
        {
            // Of a state that holds nothing, nobody can say whose it is.
            Title = Graph.Stack.Length == 0 ? "nothing deployed" : $"{Graph.Project} · {Graph.Stack}",
            File = $"Pulumi.{Graph.Stack}.yaml",
            Counts =
            [
                new("error", Count(PolicySeverity.Error)),
                new("warning", Count(PolicySeverity.Warning)),
                new("info", Count(PolicySeverity.Info)),
                new("suppressed", Borne),
            ],
            Sections = [new("", Findings.OrderByDescending(finding => finding.Severity).Select(Row).ToValueList())],
        };

    private int Count(PolicySeverity severity) => Findings.Count(finding => finding.Severity == severity);

    private static ReportRow Row(PolicyFinding finding)
    {
        var (policy, severity, violation) = finding;
        var parts = violation.Urn.Split("::");
        var path = violation.Path.Steps.IsEmpty ? "" : $"{violation.Path} ";
        return new(WeightOf(severity), severity.ToString().ToLowerInvariant())
        {
            Code = policy.Id,
            Label = policy.Id,
            Type = parts.Length > 3 ? parts[2].Split('$')[^1] : "",
            Name = parts[^1],
            Urn = violation.Urn,
            Message = $"{path}{violation.Message}",
            Details = [new ReportDetail.Reason(policy.Title, policy.Fix)],
        };
    }

    private static Weight WeightOf(PolicySeverity severity) =>
        severity switch
        {
            PolicySeverity.Error => Weight.Error,
            PolicySeverity.Warning => Weight.Warning,
            _ => Weight.Note,
        };

    private static Problem Expired(Suppression suppression) =>
        new("INF637", $"this suppression ended on {suppression.Expires:yyyy-MM-dd}; mend what it bears, or decide anew")
        {
            Place = suppression.Place,
        };

    private static Problem Unused(Suppression suppression) =>
        new("INF638", $"nothing breaks {suppression.Policy} there any more; take this suppression out")
        {
            Place = suppression.Place,
        };
}
