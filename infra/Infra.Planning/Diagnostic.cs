namespace Infra.Planning;

/// <summary>Only an error stops a deployment.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>One kind of problem. A code keeps its meaning for ever and is never used for another kind.</summary>
/// <param name="Id"><c>INF</c> and three digits; the first digit is the stage that finds it.</param>
/// <param name="Title">The problem in a few words, without the particulars of a case.</param>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title)
{
    /// <summary>Whether the mistake is the key at the place, whatever its value is.</summary>
    public bool IsAboutKey { get; init; }

    public Diagnostic At(ConfigPath place, string message, string fix) => new(this, place, message, fix);
}

/// <summary>A mistake of a person, as a value: nothing throws for it, and all of a run are reported together.</summary>
/// <param name="Message">What is wrong, with the limits it breaks.</param>
/// <param name="Fix">What to write or run instead, in the imperative.</param>
public sealed record Diagnostic(DiagnosticCode Code, ConfigPath Place, string Message, string Fix)
{
    /// <summary>One line: <c>INF103 infra:clusters.dev.pools.apps.max: 3 is below min 5; write 5 or more</c>.</summary>
    public override string ToString() => $"{Code.Id} {Place}: {Message}; {Fix}";
}
