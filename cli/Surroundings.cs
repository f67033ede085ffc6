using System.Globalization;
using System.Text;
using Infra.Cli.Output;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>
/// All that a command sees of the world besides files: a command is a function of its arguments and these. Consoles are
/// made when first written to; their start costs time that a JSON plan need not pay.
/// </summary>
internal sealed class Surroundings
{
    public const string TodayVariable = "INFRA_TODAY";

    private readonly Func<bool, IAnsiConsole> openOutput;
    private readonly Func<bool, IAnsiConsole> openError;

    /// <param name="openOutput">Makes the console of standard output; told whether colour may be used.</param>
    /// <param name="openError">The same for standard error.</param>
    public Surroundings(
        Stream output,
        TextWriter outputText,
        TextWriter errorText,
        Func<bool, IAnsiConsole> openOutput,
        Func<bool, IAnsiConsole> openError
    )
    {
        (Output, OutputText, ErrorText) = (output, outputText, errorText);
        (this.openOutput, this.openError) = (openOutput, openError);
    }

    /// <summary>Standard output as bytes, for documents.</summary>
    public Stream Output { get; }

    public TextWriter OutputText { get; }

    public TextWriter ErrorText { get; }

    /// <summary>Columns of the terminal that standard output is; null where it is a file or a pipe.</summary>
    public int? OutputWidth { get; init; }

    /// <summary>Someone watches standard error: progress may be shown there.</summary>
    public bool Watched { get; init; }

    public ProgressDisplay Progress { get; } = new();

    /// <summary>The environment says that no colour is wanted (no-color.org).</summary>
    public bool NoColor { get; init; }

    /// <summary>
    /// The day as of which the environment wants plans (<c>INFRA_TODAY</c>, year-month-day); null for the program's own
    /// clock.
    /// </summary>
    public string? Today { get; init; }

    /// <summary>The time of records.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The day that what has an end is held against: <see cref="Today"/>, or that of the clock.</summary>
    public DateOnly Day =>
        DateOnly.TryParseExact(Today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public IAnsiConsole OutputConsole(bool colour) => openOutput(colour && !NoColor);

    public IAnsiConsole ErrorConsole(bool colour) => openError(colour && !NoColor);

    public static Surroundings OfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new Surroundings(
            Console.OpenStandardOutput(),
            Console.Out,
            Console.Error,
            colour => Open(Console.Out, colour),
            colour => Open(Console.Error, colour)
        )
        {
            OutputWidth = Console.IsOutputRedirected ? null : WidthOfTerminal(),
            Watched = !Console.IsErrorRedirected,
            Today = Environment.GetEnvironmentVariable(TodayVariable),
            NoColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    /// <summary>For files: no colour, no escapes, whatever the writer is.</summary>
    public static IAnsiConsole PlainConsole(TextWriter writer)
    {
        var console = Open(writer, colour: false);
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static int? WidthOfTerminal() => Console.WindowWidth is > 0 and var width ? width : null;

    private static IAnsiConsole Open(TextWriter writer, bool colour) =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = colour ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(writer),
            }
        );
}
