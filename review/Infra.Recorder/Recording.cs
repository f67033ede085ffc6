using Infra.Recorder.Projects;
using Infra.Review;
using Infra.Review.Graph;

namespace Infra.Recorder;

/// <summary>What to record.</summary>
public sealed record RecordingRequest
{
    public required StackProject Project { get; init; }

    public required StackConfig Config { get; init; }

    public string Organization { get; init; } = "organization";

    /// <summary>Answers without symbolic ids, as a real preview does: every id of a new resource is unknown.</summary>
    public bool UnknownIds { get; init; }

    /// <summary>How long the program may run, its build not counted. Five minutes by default.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Measures <see cref="TimeLimit"/>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// Variables for the program beyond the few that it always gets (<see cref="ProgramEnvironment"/>). Names of the
    /// protocol (<c>PULUMI_…</c>) cannot be overridden.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Told of every step; called from any thread.</summary>
    public IProgress<RecordingProgress>? Progress { get; init; }
}

/// <summary>The part of the work that goes on, and how many resources were registered so far.</summary>
public sealed record RecordingProgress(RecordingStep Step, int Resources);

public enum RecordingStep
{
    Building,
    Running,
}

/// <summary>What came of a run. Nothing that a program does wrong is an exception.</summary>
public sealed record Recording
{
    /// <summary>All that was registered; incomplete unless <see cref="Succeeded"/>. Null if the program never ran.</summary>
    public ResourceGraph? Graph { get; init; }

    /// <summary>What the program said through the engine's log, in order; at most ten thousand messages.</summary>
    public ValueList<LogMessage> Log { get; init; }

    /// <summary>
    /// What was found wrong besides the program's own errors in <see cref="Log"/>: it does not build, crashes, hangs,
    /// ends early, registers a resource twice.
    /// </summary>
    public ValueList<Problem> Problems { get; init; }

    /// <summary>The end of what the program wrote to its standard output and error. Worth showing after a failure.</summary>
    public string ProgramOutput { get; init; } = "";

    /// <summary>The program ran to its end, and nobody reported an error.</summary>
    public bool Succeeded { get; init; }
}

public enum LogSeverity
{
    Debug,
    Info,
    Warning,
    Error,
}

/// <summary>One message of the program.</summary>
/// <param name="Urn">The resource it is about, or null.</param>
public sealed record LogMessage(LogSeverity Severity, string Text, string? Urn);
