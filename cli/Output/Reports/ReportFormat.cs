using System.CommandLine;
using Infra.Cli.Commands;
using Infra.Review;
using Infra.Review.Reports;

namespace Infra.Cli.Output.Reports;

/// <summary>How a report is written, and where to: the options that every reporting command has.</summary>
internal sealed record ReportFormat(string Name, string? File, bool Full, int Limit)
{
    public const string Text = "text";
    private const string Markdown = "markdown";
    private const string Json = "json";
    private const string Sarif = "sarif";

    /// <summary>The report is a document for a program to read, also on standard output.</summary>
    private bool IsDocument => Name != Text;

    /// <returns>A problem where the place cannot be written to.</returns>
    public Problem? Write(Report report, Surroundings surroundings, Globals globals)
    {
        try
        {
            if (File is not null)
            {
                OutputFile.Write(File, stream => WriteDocument(report, stream));
            }
            else if (IsDocument)
            {
                WriteDocument(report, surroundings.Output);
                surroundings.Output.Flush();
            }
            else
            {
                var console = surroundings.OutputConsole(globals.Colour);
                new TextReport(console, surroundings.OutputWidth, Full).Write(report);
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var place = File is null ? "standard output" : $"`{File}`";
            return new Problem("INF540", $"the report cannot be written to {place}: {e.Message}");
        }
    }

    private void WriteDocument(Report report, Stream stream)
    {
        switch (Name)
        {
            case Json:
                JsonReport.Write(report, stream);
                break;
            case Sarif:
                SarifReport.Write(report, ExplainCommand.Sections(), stream);
                break;
            default:
                using (var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" })
                {
                    WriteText(report, writer);
                }

                break;
        }
    }

    private void WriteText(Report report, StreamWriter writer)
    {
        if (Name == Markdown)
        {
            writer.Write(MarkdownReport.Of(report, Limit));
        }
        else
        {
            new TextReport(Surroundings.PlainConsole(writer), width: null, Full).Write(report);
        }
    }

    /// <summary>The options of a command, and their values of one call.</summary>
    internal sealed class Options
    {
        private readonly Option<string> format = new Option<string>("--format")
        {
            Description =
                "text: for people. markdown: one comment for a pull request. json: for programs. sarif: for code scanning.",
            DefaultValueFactory = _ => Text,
        }.AcceptOnlyFromAmong(Text, Markdown, Json, Sarif);

        private readonly Option<string?> file = new("--out")
        {
            Description = "Write to this file instead of standard output.",
            HelpName = "file",
        };

        private readonly Option<bool> full = new("--full")
        {
            Description = "Text: show every row by itself, those that are alike or expected too.",
        };

        private readonly Option<int> limit = new("--limit")
        {
            Description = "Markdown: leave whole rows out above so many bytes, the harmless first.",
            HelpName = "bytes",
            DefaultValueFactory = _ => MarkdownReport.Limit,
        };

        public Options() =>
            limit.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() < MarkdownReport.LowestLimit)
                {
                    result.AddError($"--limit needs {MarkdownReport.LowestLimit} bytes or more");
                }
            });

        public void AddTo(Command command)
        {
            command.Options.Add(format);
            command.Options.Add(file);
            command.Options.Add(full);
            command.Options.Add(limit);
        }

        public ReportFormat Of(ParseResult result) =>
            new(result.GetValue(format) ?? Text, result.GetValue(file), result.GetValue(full), result.GetValue(limit));
    }
}
