using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Quantities;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.AddOns;

public sealed class DrillTests
{
    [Fact]
    public void Every_zone_every_line_and_every_call_has_a_drill() =>
        Assert.Equal(
            ["zone-1", "zone-2", "zone-3", "pods-payments", "pods-risk", "cut-payments-risk-risk"],
            Of(Drills.Stack).Select(drill => drill.Name)
        );

    [Fact]
    public void A_drill_hits_pods_of_lines_that_allow_it_and_no_others()
    {
        var drills = Of(Drills.Stack.Everywhere(line => line with { AllowsChaos = line.Name.Value == "risk" }));

        Assert.Equal(["zone-1", "zone-2", "zone-3", "pods-risk"], drills.Select(drill => drill.Name));
        var selectors = drills.SelectMany(drill => Maps(drill.Spec)).Select(map => map.At("namespaces")).OfType<Tree>();
        Assert.All(selectors, namespaces => Assert.Equal(Tree.ListOf("risk"), namespaces));
        Assert.NotEmpty(selectors);
    }

    [Fact]
    public void A_namespace_is_marked_where_its_line_allows_it_and_somebody_does_it()
    {
        var stack = Drills.Stack.Everywhere(line => line with { AllowsChaos = line.Name.Value == "risk" });

        Assert.Equal(["risk"], Marked(stack));
        Assert.Empty(Marked(stack.With("addOns.chaosMesh", "false")));
    }

    [Fact]
    public void The_zone_of_a_drill_is_spelt_as_nodes_are_labelled()
    {
        var templates = Templates(Find(Drills.Stack, "zone-2"));

        Assert.Equal(
            new Tree.Text("westeurope-2"),
            templates["fail"].Spec("podChaos.selector.nodeSelectors")?.Members["topology.kubernetes.io/zone"]
        );
        Assert.Equal(new Tree.Text("pod-failure"), templates["fail"].At("podChaos.action"));
        Assert.Equal(new Tree.Text("partition"), templates["cut"].At("networkChaos.action"));
    }

    [Fact]
    public void A_call_is_cut_between_the_caller_and_that_service()
    {
        var cut = Templates(Find(Drills.Stack, "cut-payments-risk-risk"))["cut"];

        Assert.Equal(Tree.ListOf("payments"), cut.At("networkChaos.selector.namespaces"));
        Assert.Equal(Tree.ListOf("risk"), cut.At("networkChaos.target.selector.namespaces"));
        Assert.Equal(
            new Tree.Text("risk"),
            cut.Spec("networkChaos.target.selector.labelSelectors")?.Members["app.kubernetes.io/name"]
        );
        Assert.Equal(new Tree.Text("both"), cut.At("networkChaos.direction"));
    }

    [Fact]
    public void All_is_well_before_and_after_and_a_check_that_fails_ends_the_drill()
    {
        var templates = Templates(Find(Drills.Stack, "zone-1"));

        Assert.Equal(Tree.ListOf("before", "hit", "after"), templates["drill"].At("children"));
        Assert.Equal(Tree.ListOf("watch-payments", "faults"), templates["hit"].At("children"));
        var checks = templates.Values.Where(template => template.At("templateType") == (Tree)"StatusCheck").ToList();
        Assert.Equal(3, checks.Count);
        Assert.All(
            checks,
            check =>
            {
                Assert.Equal(new Tree.Flag(true), check.At("abortWithStatusCheck"));
                Assert.Equal(new Tree.Text("https://pay.example.com/up"), check.At("statusCheck.http.url"));
            }
        );
    }

    [Fact]
    public void A_line_whose_pods_are_gone_is_not_asked_until_they_are_back()
    {
        var templates = Templates(Find(Drills.Stack, "pods-payments"));

        Assert.Equal(Tree.ListOf("faults"), templates["hit"].At("children"));
        Assert.Equal(Tree.ListOf("after-payments"), templates["after"].At("children"));
    }

    [Fact]
    public void Drills_follow_each_other_and_never_meet()
    {
        var times = Of(Drills.Stack).Select(TimeOf).ToList();

        Assert.Equal(new TimeSpan(10, 0, 0), times[0]);
        Assert.All(
            times.Zip(Of(Drills.Stack), times.Skip(1)),
            pair => Assert.True(pair.First + Whole(pair.Second) <= pair.Third, $"{pair.Second.Name} meets the next")
        );
    }

    [Fact]
    public void Two_clusters_are_never_broken_at_once()
    {
        var clusters = PlanAssert.Accepted(Drills.Of($"{Drills.Schedule}, {Drills.Checks}", TwoClusters)).Clusters;
        var (first, second) = (DrillsOf(clusters[0]).ToList(), DrillsOf(clusters[1]).ToList());

        Assert.Equal(["pods-payments", "pods-risk", "cut-payments-risk-risk"], first.Select(drill => drill.Name));
        Assert.True(TimeOf(first[^1]) + Whole(first[^1]) <= TimeOf(second[0]));
    }

    [Fact]
    public void Without_a_schedule_drills_wait_for_a_person() =>
        Assert.All(
            Of(Drills.Of(Drills.Checks)),
            drill => Assert.Equal("true", drill.Annotations["experiment.chaos-mesh.org/pause"])
        );

    [Fact]
    public void A_cluster_that_need_not_survive_the_loss_of_a_zone_does_not_lose_one()
    {
        var stack = Drills.Stack.WithCluster("resilience", "\"none\"").WithCluster("zones", "[1]");
        var plan = Assert.IsType<PlatformPlan>(stack.Plan().Plan);

        Assert.Equal(
            ["pods-payments", "pods-risk", "cut-payments-risk-risk"],
            DrillsOf(Assert.Single(plan.Clusters)).Select(drill => drill.Name)
        );
    }

    [Fact]
    public void Long_names_are_cut_and_stay_apart()
    {
        var service = new string('a', 40);
        var stack = Drills.Stack.Everywhere(line =>
            line.Name.Value == "risk"
                ? line
                : line with
                {
                    Calls =
                    [
                        Topology.Call.To("risk", port: 8443) with
                        {
                            Service = $"{service}-b",
                        },
                        Topology.Call.To("risk", port: 8443) with
                        {
                            Service = $"{service}-c",
                        },
                    ],
                }
        );
        var names = DrillsOf(Assert.IsType<PlatformPlan>(stack.Plan().Plan).Clusters[0])
            .Select(drill => drill.Name)
            .ToList();

        Assert.All(names, name => Assert.True(name.Length <= 51));
        Assert.Equal(names.Distinct(), names);
    }

    private static Stack TwoClusters => TwoLines.OverTwoClusters(TwoLines.Stack);

    private static IReadOnlyList<ObjectPlan> Of(Stack stack) =>
        DrillsOf(Assert.Single(PlanAssert.Accepted(stack).Clusters)).ToList();

    private static IEnumerable<ObjectPlan> DrillsOf(ClusterPlan cluster) =>
        cluster.AddOns.Single(addOn => addOn.Name == "chaosMesh").Objects;

    private static ObjectPlan Find(Stack stack, string name) => Of(stack).Single(drill => drill.Name == name);

    private static IEnumerable<string> Marked(Stack stack) =>
        PlanAssert
            .Accepted(stack)
            .Clusters[0]
            .Namespaces.Where(space => space.Annotations.ContainsKey("chaos-mesh.org/inject"))
            .Select(space => space.Name.Value);

    private static TimeSpan TimeOf(ObjectPlan drill)
    {
        Assert.True(CronSchedule.TryParse(TextAt(drill.Spec, "schedule"), out var schedule));
        return Assert.NotNull(schedule.Once);
    }

    /// <summary>As long as the workflow may last.</summary>
    private static TimeSpan Whole(ObjectPlan drill) =>
        TimeSpan.FromSeconds(int.Parse(TextAt(Templates(drill)["drill"], "deadline").TrimEnd('s'), null));

    private static string TextAt(Tree.Map map, string path) => Assert.IsType<Tree.Text>(map.At(path)).Value;

    private static Dictionary<string, Tree.Map> Templates(ObjectPlan drill) =>
        Assert
            .IsType<Tree.List>(drill.Spec.At("workflow.templates"))
            .Items.Cast<Tree.Map>()
            .ToDictionary(template => TextAt(template, "name"));

    private static IEnumerable<Tree.Map> Maps(Tree tree) =>
        tree switch
        {
            Tree.Map map => map.Members.Values.SelectMany(Maps).Prepend(map),
            Tree.List list => list.Items.SelectMany(Maps),
            _ => [],
        };
}

internal static class TreeLook
{
    public static Tree.Map? Spec(this Tree.Map map, string path) => map.At(path) as Tree.Map;
}
