using Infra.Review;
using Spectre.Console;

namespace Infra.Cli.Output;

/// <summary>How much a finding weighs.</summary>
internal enum Severity
{
    Error,
    Warning,
}

/// <summary>One finding to show to the user.</summary>
internal sealed record Finding(Severity Severity, Problem Problem)
{
    public static Finding Error(Problem problem) => new(Severity.Error, problem);
}

/// <summary>
/// Findings in the form that editors and pipelines link, <c>Pulumi.dev.yaml(12,9): error INF103: …</c>, sorted by
/// place, with a count at the end.
/// </summary>
internal static class ProblemText
{
    public static void Write(IAnsiConsole console, IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        using var lines = new LineWriter(console);
        var sorted = InOrder(findings).ToList();
        sorted.ForEach(finding => WriteOne(lines, finding));
        var errors = sorted.Count(finding => finding.Severity == Severity.Error);
        if (errors > 0)
        {
            lines.EndLine();
            lines.Write(Summary(errors, sorted.Count - errors), Palette.Error).EndLine();
        }
    }

    /// <summary>By file, line and column; what has no place comes last. Each finding once.</summary>
    private static IEnumerable<Finding> InOrder(IEnumerable<Finding> findings) =>
        findings
            .Distinct()
            .OrderBy(finding => finding.Problem.Place is null)
            .ThenBy(finding => finding.Problem.Place?.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Problem.Place?.Line)
            .ThenBy(finding => finding.Problem.Place?.Column)
            .ThenBy(finding => finding.Problem.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Problem.Message, StringComparer.Ordinal);

    private static void WriteOne(LineWriter lines, Finding finding)
    {
        var (severity, problem) = finding;
        if (problem.Place is { } place)
        {
            lines.Write($"{PlainText.Visible(place.ToString())}: ", Palette.Place);
        }

        var (word, style) = severity == Severity.Error ? ("error", Palette.Error) : ("warning", Palette.Warning);
        lines.Write(problem.Code.Length > 0 ? $"{word} {problem.Code}: " : $"{word}: ", style);
        var message = problem.Message.ReplaceLineEndings("\n").Split('\n');
        lines.Write(PlainText.Visible(message[0]), Palette.Plain).EndLine();
        foreach (var line in message.Skip(1))
        {
            lines.Write("  ", Palette.Plain).Write(PlainText.Visible(line), Palette.Plain).EndLine();
        }
    }

    private static string Summary(int errors, int warnings) =>
        warnings == 0
            ? PlainText.Count(errors, "error")
            : $"{PlainText.Count(errors, "error")}, {PlainText.Count(warnings, "warning")}";
}
