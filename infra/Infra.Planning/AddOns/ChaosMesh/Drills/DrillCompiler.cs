using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>
/// Writes drills for Chaos Mesh. Each is a schedule of a workflow: all has to be well first, then comes the fault, watched
/// all the time, then all has to be well again. Where a check fails, the workflow ends and the fault with it.
/// </summary>
internal static class DrillCompiler
{
    private const string Group = "chaos-mesh.org/v1alpha1";

    /// <summary>Of a schedule that waits for a person: it is paused as well.</summary>
    private const string Never = "0 0 1 1 *";

    public static Seq<ObjectPlan> Compile(ChaosMeshSettings settings, AddOnSite site) =>
        DrillTimes
            .Offsets(site.Topology, settings)
            .Where(entry => entry.Cluster == site.Cluster.Settings.Name)
            .Select(entry => Schedule(entry.Drill, entry.Offset, settings, site))
            .ToSeq();

    private static ObjectPlan Schedule(Drill drill, TimeSpan offset, ChaosMeshSettings settings, AddOnSite site) =>
        new()
        {
            ApiVersion = Group,
            Kind = "Schedule",
            Name = drill.Name,
            Namespace = ChaosMeshBuilder.Space,
            Annotations = settings.Schedule is null ? new([new("experiment.chaos-mesh.org/pause", "true")]) : default,
            Spec = Tree.Of(
                ("schedule", settings.Schedule is { Once: { } first } days ? days.At(first + offset) : Never),
                ("concurrencyPolicy", "Forbid"),
                ("historyLimit", 3),
                // Later, it might run into the next one.
                ("startingDeadlineSeconds", 60),
                ("type", "Workflow"),
                ("workflow", new DrillWorkflow(drill, settings, Checks(settings, site)).Spec)
            ),
        };

    /// <summary>Those of lines that live in the cluster.</summary>
    private static SortedMap<string> Checks(ChaosMeshSettings settings, AddOnSite site)
    {
        var here = site
            .Topology.Lines.Where(line => line.LivesIn(site.Cluster.Settings.Name))
            .Select(line => line.Name.Value)
            .ToHashSet();
        return new(settings.Checks.Where(check => here.Contains(check.Key)));
    }
}
