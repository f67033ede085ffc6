namespace Infra.Cli;

/// <summary>What the command's exit code says; docs and pipelines rely on the numbers.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Errors in what the user wrote: settings, topology, the program.</summary>
    public const int Errors = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Two plans differ, where <c>--exit-code</c> asks to know.</summary>
    public const int Changes = 3;

    /// <summary>Refused: a change budget, a policy or a promotion stands against it.</summary>
    public const int Refused = 4;

    /// <summary>Our own fault: the number that <c>sysexits.h</c> gives to internal software errors.</summary>
    public const int OwnFault = 70;

    /// <summary>Interrupted by Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;
}
