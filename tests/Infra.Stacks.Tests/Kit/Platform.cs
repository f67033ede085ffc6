using Infra.Planning;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Recorder.Projects;
using Infra.TestKit;
using StackConfig = Infra.Planning.Settings.StackConfig;

namespace Infra.Stacks.Tests.Kit;

/// <summary>The platform of a stack, planned from its files in the repository as they stand.</summary>
internal sealed class Platform
{
    private Platform(PlatformPlan plan, Seq<Diagnostic> warnings)
    {
        Plan = plan;
        Warnings = warnings;
        Clusters = [.. plan.Clusters.Select(cluster => new Cluster(cluster))];
    }

    /// <summary>Everything that was decided, for what the nouns here do not say.</summary>
    public PlatformPlan Plan { get; }

    /// <summary>What <c>infra plan</c> prints beside the plan.</summary>
    public Seq<Diagnostic> Warnings { get; }

    public IReadOnlyList<Cluster> Clusters { get; }

    /// <summary>The only one.</summary>
    public Cluster TheCluster => Assert.Single(Clusters);

    /// <summary>The stack as it stands. Fails with all that is wrong where it has no plan.</summary>
    public static Platform Of(string stack) => Of(Settings(stack));

    public static Platform Of(StackConfig config)
    {
        var result = PlanOf(config);
        if (result.Plan is null)
        {
            Assert.Fail(string.Join('\n', result.Diagnostics));
        }

        return new(result.Plan, result.Diagnostics);
    }

    /// <summary>What the planner says of settings that need not be good.</summary>
    public static PlanResult PlanOf(StackConfig config) => Planner.Plan(config, Topology.For, Today, Addresses);

    /// <summary>What the stack's file says, to change something in it first.</summary>
    public static StackConfig Settings(string stack) =>
        Settings(Assert.IsType<Recorder.Projects.StackConfig>(StackFiles.Read(Repository.Root, stack).Config));

    public static StackConfig Settings(Recorder.Projects.StackConfig file) =>
        new(
            file.Stack,
            file.Values.ToDictionary(entry => entry.Key, entry => entry.Value.Text),
            file.Values.Where(entry => entry.Value.Secret).Select(entry => entry.Key).ToHashSet()
        );

    /// <summary>Stacks that are good on this day are good in a year.</summary>
    private static DateOnly Today { get; } = new(2026, 11, 25);

    private static AddressFiles Addresses { get; } =
        AddressFiles.Read(Text(AddressFiles.SpaceFile), Text(AddressFiles.LockFile));

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));
}
