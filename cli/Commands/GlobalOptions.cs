using System.CommandLine;

namespace Infra.Cli.Commands;

/// <summary>The values of the options that every command has.</summary>
internal sealed record Globals(bool Colour, bool Verbose);

/// <summary>The options that every command has.</summary>
internal sealed class GlobalOptions
{
    public const string Verbose = "--verbose";

    private readonly Option<bool> noColour = new("--no-color")
    {
        Description = "Print without colour. The variable NO_COLOR does the same.",
        Recursive = true,
    };

    private readonly Option<bool> verbose = new(Verbose)
    {
        Description = "Print what the program says besides errors, and stack traces.",
        Recursive = true,
    };

    public void AddTo(RootCommand root)
    {
        root.Options.Add(noColour);
        root.Options.Add(verbose);
    }

    public Globals Of(ParseResult result) => new(!result.GetValue(noColour), result.GetValue(verbose));
}
