using System.CommandLine;
using System.CommandLine.Parsing;

namespace Infra.Cli.Commands;

/// <summary>What is wrong with a command line, in a line each, with the nearest right spelling.</summary>
internal static class UsageErrors
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    public static IEnumerable<string> Of(ParseResult result)
    {
        if (Misspelt(result) is { } stray)
        {
            // What follows a misspelt word is read out of place: complaining about it too would only confuse.
            yield return $"error: `{stray}` is no command, option or argument here{Suggestion(stray, result.CommandResult.Command)}";
            yield break;
        }

        foreach (var message in result.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            yield return $"error: {string.Join(' ', message.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))}";
        }
    }

    /// <summary>Also an option that was taken for an argument: no stack, file or code begins like one.</summary>
    private static string? Misspelt(ParseResult result) =>
        result
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .FirstOrDefault(value => value.StartsWith("--", StringComparison.Ordinal))
        ?? (result.UnmatchedTokens is [var stray, ..] ? stray : null);

    /// <summary>The command as it was called, without its arguments: <c>infra plan</c>.</summary>
    public static string PathOf(ParseResult result)
    {
        var names = new List<string>();
        for (SymbolResult? at = result.CommandResult; at is not null; at = at.Parent)
        {
            if (at is CommandResult command)
            {
                names.Insert(0, command.Command.Name);
            }
        }

        return string.Join(' ', names);
    }

    private static string Suggestion(string word, Command command)
    {
        var known = command.Subcommands.Select(child => child.Name).Concat(OptionsOf(command));
        return Spelling.Nearest(word, known) is { } near ? $"; did you mean `{near}`?" : "";
    }

    private static IEnumerable<string> OptionsOf(Command command) =>
        command
            .Options.Concat(
                command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive))
            )
            .Select(option => option.Name);
}
