using Infra.Cli.Output;
using Infra.Live;
using Infra.Review;
using Infra.Review.Drift;
using Infra.Review.Graph;

namespace Infra.Cli.Commands;

/// <summary>One call of <c>infra drift</c>.</summary>
internal sealed class DriftRun(Surroundings surroundings, Globals globals)
{
    public required StackRequest Stack { get; init; }

    /// <summary>An exported state; null to leave it out.</summary>
    public required string? State { get; init; }

    public required bool Live { get; init; }

    public required bool Watch { get; init; }

    public required string? Kubeconfig { get; init; }

    public required string? Context { get; init; }

    public required string? Cluster { get; init; }

    /// <summary>Whether benign drift has an exit code of its own.</summary>
    public required bool ChangesCount { get; init; }

    public required bool Json { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var planned = await new StackPlanner(surroundings, globals).PlanAsync(Stack, unknownIds: false, cancellation);
        ProblemText.Write(surroundings.ErrorConsole(globals.Colour), planned.Findings);
        if (planned.Graph is not { } plan)
        {
            return ExitCode.Errors;
        }

        try
        {
            var findings = new List<DriftFinding>();
            if (State is not null)
            {
                var reading = await GraphFile.StateAsync(State, cancellation);
                if (reading.Graph is not { } state)
                {
                    return Report(reading.Problem);
                }

                findings.AddRange(StateDrift.Between(plan, state));
            }

            return Live ? await LookAsync(plan, findings, cancellation) : Conclude(findings);
        }
        catch (ClusterException e)
        {
            return Report(new Problem("INF741", e.Message));
        }
    }

    private async Task<int> LookAsync(ResourceGraph plan, List<DriftFinding> findings, CancellationToken cancellation)
    {
        var providers = LiveDrift.Providers(plan).ToList();
        if (Cluster is null ? providers.Count > 1 : !providers.Contains(Cluster))
        {
            return Report(
                new Problem("INF742", $"say which cluster this is: --cluster {string.Join(" or ", providers)}")
            );
        }

        using var cluster = LiveCluster.Connect(Kubeconfig, Context);
        var watch = new DriftWatch(cluster, new LiveDrift(plan, Cluster));
        if (!Watch)
        {
            return Conclude([.. findings, .. await watch.LookAsync(cancellation)]);
        }

        if (findings.Count > 0)
        {
            Conclude(findings);
        }

        await foreach (var news in watch.FollowAsync(cancellation))
        {
            Text().Tell(news);
        }

        return ExitCode.Interrupted;
    }

    private int Conclude(IReadOnlyList<DriftFinding> findings)
    {
        Text().Write(findings);
        return findings.Any(finding => finding.Class == DriftClass.Dangerous) ? ExitCode.Refused
            : ChangesCount && findings.Any(finding => finding.Class == DriftClass.Benign) ? ExitCode.Changes
            : ExitCode.Fine;
    }

    private DriftText Text() => new(surroundings, globals.Colour, Json);

    private int Report(Problem? problem)
    {
        if (problem is not null)
        {
            ProblemText.Write(surroundings.ErrorConsole(globals.Colour), [Finding.Error(problem)]);
        }

        return ExitCode.Errors;
    }
}
