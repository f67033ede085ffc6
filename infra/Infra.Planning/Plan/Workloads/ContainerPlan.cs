using Infra.Planning.Collections;

namespace Infra.Planning.Plan;

public abstract record ContainerPlan
{
    private protected ContainerPlan() { }

    public required string Name { get; init; }

    /// <summary>With a fixed tag or digest.</summary>
    public required string Image { get; init; }

    /// <summary>A tag can be moved: the node asks the registry what is behind it now. A digest says that itself.</summary>
    public string PullPolicy => Image.Contains('@', StringComparison.Ordinal) ? "IfNotPresent" : "Always";

    public required ResourcesPlan Resources { get; init; }

    /// <summary>Empty for the image's own.</summary>
    public Seq<string> Command { get; init; } = [];

    public Seq<string> Arguments { get; init; } = [];

    public SortedMap<string> Environment { get; init; }

    /// <summary>Variables whose values are secret.</summary>
    public SortedMap<SecretKey> SecretEnvironment { get; init; }
}

/// <summary>A container that serves: it says when it is ready, and when it hangs.</summary>
public sealed record ServerPlan : ContainerPlan
{
    public required ProbePlan Readiness { get; init; }

    public required ProbePlan Liveness { get; init; }

    /// <summary>For one that takes long to start: the others wait for it.</summary>
    public ProbePlan? Startup { get; init; }

    public Seq<int> Listens { get; init; } = [];
}

/// <summary>A container that does something and ends.</summary>
public sealed record TaskPlan : ContainerPlan;

/// <summary>A question that a container has to answer; exactly one of the three ways to ask.</summary>
public sealed record ProbePlan
{
    private ProbePlan() { }

    /// <summary>A path, on <see cref="Port"/>.</summary>
    public string? Path { get; private init; }

    public int? Port { get; private init; }

    public Seq<string> Command { get; private init; } = [];

    /// <summary>Seconds from one question to the next.</summary>
    public int Every { get; init; } = 10;

    /// <summary>Wrong answers in a row that are forgiven.</summary>
    public int Failures { get; init; } = 3;

    /// <summary>
    /// The same question with twice the patience: for liveness, so that what is slow for a while leaves the traffic before
    /// it is started anew.
    /// </summary>
    public ProbePlan Patient => this with { Failures = Failures * 2 };

    public static ProbePlan Http(int port, string path) => new() { Port = port, Path = path };

    public static ProbePlan Tcp(int port) => new() { Port = port };

    public static ProbePlan Run(params Seq<string> command) => new() { Command = command };
}
