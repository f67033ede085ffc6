using Infra.Review.Diff;
using Infra.Review.Graph;

namespace Infra.Review.Tests.Diff;

public sealed class ObservationTests
{
    private const string Subnet = "azure-native:network:Subnet";
    private const string Cluster = "azure-native:containerservice:ManagedCluster";

    private static readonly Resource Planned = Of(Subnet, "nodes") with { Id = "${nodes.id}" };
    private static readonly Resource Seen = Of(Subnet, "nodes") with { Id = "/subscriptions/1/subnets/nodes" };

    [Theory]
    [InlineData("${nodes.id}", "/subscriptions/1/subnets/nodes")]
    [InlineData("[${nodes.id}, ${nodes.id}]", "[/subscriptions/1/subnets/nodes, /subscriptions/1/subnets/nodes]")]
    [InlineData("${pods.id}", "${pods.id}")]
    public void Symbolic_ids_become_those_of_what_is_there(string planned, string expected)
    {
        var cluster = Of(Cluster, "aks", ("vnetSubnetID", PropertyValue.Of(planned)));

        var plan = Plan(Observed(Seen, Of(Cluster, "aks")), Planned, cluster);

        Assert.Equal(PropertyValue.Of(expected), plan["aks"].Inputs["vnetSubnetID"]);
    }

    [Fact]
    public void A_symbolic_id_of_another_type_is_nobody_s()
    {
        var other = Seen with { Type = Cluster };

        var plan = Plan(Observed(other), Planned, Of(Cluster, "aks", ("subnet", PropertyValue.Of("${nodes.id}"))));

        Assert.Equal(PropertyValue.Of("${nodes.id}"), plan["aks"].Inputs["subnet"]);
    }

    [Fact]
    public void What_waits_for_nothing_new_has_the_value_that_it_has()
    {
        var here = new UnknownValue(UnknownKind.Any, [Seen.Urn]);
        var later = new UnknownValue(UnknownKind.Any, [Seen.Urn, UrnOf(Subnet, "pods")]);
        var seen = Of(Cluster, "aks", ("here", PropertyValue.Of("10.0.0.4")), ("later", PropertyValue.Of("10.0.0.5")));

        var plan = Plan(Observed(Seen, seen), Planned, Of(Cluster, "aks", ("here", here), ("later", later)));

        Assert.Equal(PropertyValue.Of("10.0.0.4"), plan["aks"].Inputs["here"]);
        Assert.Equal(later, plan["aks"].Inputs["later"]);
    }

    [Fact]
    public void Two_secrets_are_taken_for_one_and_a_plain_value_for_none()
    {
        var (one, other) = (new SecretValue(null, "one"), new SecretValue(null, "other"));

        var both = Plan(Observed(Of(Cluster, "aks", ("token", one))), Of(Cluster, "aks", ("token", other)));
        var plain = Plan(
            Observed(Of(Cluster, "aks", ("token", PropertyValue.Of("one")))),
            Of(Cluster, "aks", ("token", SecretValue.Masked))
        );

        Assert.Equal(one, both["aks"].Inputs["token"]);
        Assert.Equal(SecretValue.Masked, plain["aks"].Inputs["token"]);
    }

    [Fact]
    public void Items_of_a_list_are_found_by_their_names()
    {
        var planned = List(("b", UnknownValue.Any), ("a", UnknownValue.Any), ("c", UnknownValue.Any));
        var seen = List(("a", PropertyValue.Of("1")), ("b", PropertyValue.Of("2")));

        var plan = Plan(Observed(Of(Cluster, "aks", ("pools", seen))), Of(Cluster, "aks", ("pools", planned)));

        Assert.Equal(
            List(("b", PropertyValue.Of("2")), ("a", PropertyValue.Of("1")), ("c", UnknownValue.Any)),
            plan["aks"].Inputs["pools"]
        );
    }

    [Fact]
    public void A_renamed_resource_is_seen_under_its_former_name()
    {
        var renamed = Of(Subnet, "machines", ("id", new UnknownValue(UnknownKind.Any, []))) with
        {
            Options = new ResourceOptions { Aliases = [Seen.Urn] },
        };
        var seen = Of(Subnet, "nodes", ("id", PropertyValue.Of("7")));

        Assert.Equal(PropertyValue.Of("7"), Plan(Observed(seen), renamed)["machines"].Inputs["id"]);
    }

    [Fact]
    public void A_part_of_the_id_that_the_plan_leaves_out_is_the_one_that_was_made_up()
    {
        var seen = Of(
            Cluster,
            "aks",
            ("resourceGroupName", PropertyValue.Of("rg1a2b")),
            ("tags", PropertyValue.Of("x"))
        );

        var inputs = Plan(Observed(seen), Of(Cluster, "aks"))["aks"].Inputs;

        Assert.Equal(PropertyValue.Of("rg1a2b"), inputs["resourceGroupName"]);
        Assert.Null(inputs["tags"]);
    }

    [Fact]
    public void A_state_tells_of_protection_and_the_plan_of_all_other_options()
    {
        var seen = Seen with { Options = new ResourceOptions { Protect = true } };
        var planned = Planned with
        {
            Options = new ResourceOptions { IgnoreChanges = ["tags"], RetainOnDelete = true },
        };

        var (observed, _) = Observation.Align(Observed(seen), Observed(planned));

        Assert.Equal(
            new ResourceOptions { Protect = true, IgnoreChanges = ["tags"] },
            Assert.Single(observed.Resources).Options
        );
    }

    [Fact]
    public void An_empty_state_is_one_of_the_plan_s_stack()
    {
        var empty = ResourceGraph.Of("", "", []);

        var (observed, plan) = Observation.Align(empty, Observed(Planned));

        Assert.Equal(("infra", "dev"), (observed.Project, observed.Stack));
        Assert.Equal(Observed(Planned), plan);
    }

    private static Dictionary<string, Resource> Plan(ResourceGraph observed, params Resource[] plan) =>
        Observation.Align(observed, Observed(plan)).Plan.Resources.ToDictionary(resource => resource.Name);

    private static ResourceGraph Observed(params Resource[] resources) => ResourceGraph.Of("infra", "dev", resources);

    private static PropertyValue List(params (string Name, PropertyValue Size)[] items) =>
        PropertyValue.List([
            .. items.Select(item => PropertyValue.Object(("name", PropertyValue.Of(item.Name)), ("size", item.Size))),
        ]);

    private static string UrnOf(string type, string name) => $"urn:pulumi:dev::infra::{type}::{name}";

    private static Resource Of(string type, string name, params (string Name, PropertyValue Value)[] inputs) =>
        new()
        {
            Urn = UrnOf(type, name),
            Type = type,
            Name = name,
            Custom = true,
            Inputs = PropertyValue.Object(inputs),
        };
}
