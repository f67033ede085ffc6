using System.CommandLine;
using System.CommandLine.Completions;
using System.Reflection;

namespace Infra.Cli.Commands;

/// <summary><c>infra explain INF301</c>: the section of docs/diagnostics.md that a code has.</summary>
internal static class ExplainCommand
{
    private const string Heading = "## ";

    public static Command Create(Surroundings surroundings)
    {
        var code = new Argument<string>("code")
        {
            Description = "The code of a finding, such as INF103.",
            HelpName = "code",
            CompletionSources = { _ => Sections().Keys.Select(known => new CompletionItem(known)) },
        };
        var command = new Command("explain", "Say what a code means and how to mend it.") { code };
        command.SetAction(result => Explain(result.GetRequiredValue(code), surroundings));
        return command;
    }

    /// <summary>Text by code, each with its heading.</summary>
    internal static IReadOnlyDictionary<string, string> Sections()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("diagnostics.md")
            ?? throw new InvalidOperationException("the page of diagnostics is not part of the command");
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in reader.ReadToEnd().Split("\n" + Heading).Skip(1))
        {
            // The next chapter's title belongs to the chapter.
            var text = section.Split("\n# ")[0].Trim();
            sections[text.Split(' ')[0]] = text;
        }

        return sections;
    }

    private static int Explain(string code, Surroundings surroundings)
    {
        var sections = Sections();
        if (sections.TryGetValue(code, out var text))
        {
            surroundings.OutputText.WriteLine(text);
            return ExitCode.Fine;
        }

        var nearest = Spelling.Nearest(code.ToUpperInvariant(), sections.Keys);
        surroundings.ErrorText.WriteLine(
            nearest is null
                ? $"`{code}` is not a code; codes are INF and three digits, such as INF103"
                : $"`{code}` is not a code; did you mean {nearest}?"
        );
        return ExitCode.Usage;
    }
}
