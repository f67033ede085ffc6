namespace Infra.Cli.Output;

/// <summary>A fault of the command itself, in one line; the trace only where it was asked for.</summary>
internal static class FaultText
{
    public static void Write(TextWriter error, Exception fault, bool verbose)
    {
        var reason = PlainText.Visible(fault.Message.ReplaceLineEndings(" "));
        error.WriteLine(
            $"error INF900: this is a fault of infra itself, not of your files: {reason} ({fault.GetType().Name}); "
                + (verbose ? "report it with the trace below" : "run again with --verbose and report what it prints")
        );
        if (verbose)
        {
            error.WriteLine(fault);
        }
    }
}
