using Infra.Cli.Output;
using Infra.Review;
using Spectre.Console.Testing;

namespace Infra.Cli.Tests.Output;

public sealed class ProblemTextTests
{
    [Fact]
    public void Findings_are_sorted_by_place_each_once_with_a_count_at_the_end()
    {
        Finding[] findings =
        [
            Error("INF110", "without a place; write one", place: null),
            Error("INF103", "3 is below min 5; write 5 or more", new Place("Pulumi.dev.yaml", 12, 9)),
            new(
                Severity.Warning,
                new Problem("INF408", "quota is close") { Place = new Place("Pulumi.dev.yaml", 12, 2) }
            ),
            Error("INF101", "unknown key", new Place("Pulumi.dev.yaml", 2, 30)),
            Error("INF103", "3 is below min 5; write 5 or more", new Place("Pulumi.dev.yaml", 12, 9)),
        ];

        Assert.Equal(
            """
            Pulumi.dev.yaml(2,30): error INF101: unknown key
            Pulumi.dev.yaml(12,2): warning INF408: quota is close
            Pulumi.dev.yaml(12,9): error INF103: 3 is below min 5; write 5 or more
            error INF110: without a place; write one

            3 errors, 1 warning

            """,
            Render(findings)
        );
    }

    [Fact]
    public void Warnings_alone_need_no_count() =>
        Assert.Equal(
            "warning INF408: quota is close\n",
            Render([new Finding(Severity.Warning, new Problem("INF408", "quota is close"))])
        );

    [Fact]
    public void Nothing_found_prints_nothing() => Assert.Equal("", Render([]));

    [Fact]
    public void Further_lines_of_a_message_are_indented_and_control_characters_shown() =>
        Assert.Equal(
            "error INF521: the program crashed\n  at\\u001b[2J here\n\n1 error\n",
            Render([Error("INF521", "the program crashed\r\nat\u001b[2J here", place: null)])
        );

    private static Finding Error(string code, string message, Place? place) =>
        new(Severity.Error, new Problem(code, message) { Place = place });

    private static string Render(IReadOnlyCollection<Finding> findings)
    {
        using var console = new TestConsole();
        ProblemText.Write(console, findings);
        return console.Output;
    }
}
