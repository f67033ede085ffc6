using Infra.Review.Diff;
using Infra.Review.Graph;

namespace Infra.Review.Tests.Diff;

public sealed class GraphDiffTests
{
    private const string Network = "azure-native:network:VirtualNetwork";
    private const string Pool = "azure-native:containerservice:AgentPool";
    private const string Namespace = "kubernetes:core/v1:Namespace";

    [Fact]
    public void A_new_resource_is_created_and_a_missing_one_deleted()
    {
        var diff = GraphDiff.Between(Graph(Of(Network, "old")), Graph(Of(Network, "new")));

        Assert.Equal(
            [("new", ChangeAction.Create, Impact.Safe), ("old", ChangeAction.Delete, Impact.Destructive)],
            diff.Changes.Select(change => (change.Name, change.Action, change.Impact))
        );
    }

    [Fact]
    public void A_pool_without_an_heir_is_lost_and_one_with_an_heir_is_drained()
    {
        var gone = Assert.Single(GraphDiff.Between(Graph(Of(Pool, "dev-appssa")), Graph()).Changes);
        var drained = GraphDiff
            .Between(Graph(Of(Pool, "dev-appssa")), Graph(Of(Pool, "dev-apps6g")))
            .Changes.Single(change => change.Action == ChangeAction.Delete);

        Assert.Equal(Impact.Destructive, gone.Impact);
        Assert.Equal(Impact.Disruptive, drained.Impact);
        Assert.Contains("dev-apps6g", Assert.Single(drained.Reasons).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_retained_is_only_forgotten()
    {
        var kept = Of(Network, "network") with { Options = new ResourceOptions { RetainOnDelete = true } };

        Assert.Equal(Impact.Safe, Assert.Single(GraphDiff.Between(Graph(kept), Graph()).Changes).Impact);
    }

    [Fact]
    public void What_is_protected_cannot_be_deleted_retained_or_not()
    {
        var kept = Of(Network, "network") with
        {
            Options = new ResourceOptions { Protect = true, RetainOnDelete = true },
        };

        var change = Assert.Single(GraphDiff.Between(Graph(kept), Graph()).Changes);

        Assert.Equal((ChangeAction.Delete, Impact.Impossible), (change.Action, change.Impact));
        Assert.StartsWith("it is protected", Assert.Single(change.Reasons).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_removed_without_a_choice_is_named()
    {
        var labels = PropertyValue.Object(("infra/line", PropertyValue.Of("risk")));
        var space = Of(Namespace, "dev-risk", ("metadata", PropertyValue.Object(("labels", labels)))) with
        {
            Options = new ResourceOptions { Protect = true },
        };

        var change = Assert.Single(GraphDiff.Between(Graph(space), Graph()).Changes);

        var reason = Assert.Single(change.Reasons);
        Assert.Equal(Impact.Impossible, change.Impact);
        Assert.StartsWith("the line risk is removed", reason.Reason, StringComparison.Ordinal);
        Assert.Contains("infra:lines.risk.leaving", reason.Way, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_makes_a_rename_and_no_change_in_those_who_refer_to_it()
    {
        var taker = Of(Namespace, "taker", ("owner", PropertyValue.Of("a ${line.id} b")));
        var renamed = Of(Namespace, "team") with
        {
            Id = "${team.id}",
            Options = new ResourceOptions { Aliases = [Urn(Namespace, "line")] },
        };

        var diff = GraphDiff.Between(
            Graph(taker, Of(Namespace, "line") with { Id = "${line.id}" }),
            Graph(renamed, taker with { Inputs = PropertyValue.Object(("owner", PropertyValue.Of("a ${team.id} b"))) })
        );

        var change = Assert.Single(diff.Changes);
        Assert.Equal((ChangeAction.Rename, "team"), (change.Action, change.Name));
    }

    [Fact]
    public void A_property_that_the_provider_cannot_update_replaces()
    {
        var change = OneChange(
            Pool,
            "vmSize",
            PropertyValue.Of("Standard_D4ds_v5"),
            PropertyValue.Of("Standard_D8ds_v5")
        );

        Assert.Equal((ChangeAction.Replace, Impact.Disruptive), (change.Action, change.Impact));
        Assert.Equal("vmSize", Assert.Single(change.Reasons).Path?.ToString());
    }

    [Fact]
    public void A_change_that_previews_as_an_update_and_fails_in_the_cloud_is_called_impossible()
    {
        var change = OneChange(Pool, "maxPods", PropertyValue.Of(30), PropertyValue.Of(110));

        Assert.Equal((ChangeAction.Update, Impact.Impossible), (change.Action, change.Impact));
        Assert.NotEmpty(Assert.Single(change.Reasons).Way);
    }

    [Fact]
    public void ReplaceOnChanges_turns_the_impossible_update_into_a_replacement()
    {
        var change = OneChange(
            Pool,
            "maxPods",
            PropertyValue.Of(30),
            PropertyValue.Of(110),
            new ResourceOptions { ReplaceOnChanges = ["maxPods"] }
        );

        Assert.Equal((ChangeAction.Replace, Impact.Destructive), (change.Action, change.Impact));
    }

    [Fact]
    public void Ignored_properties_do_not_count()
    {
        Resource Counted(double count) =>
            Of(Pool, "apps", ("count", PropertyValue.Of(count))) with
            {
                Options = new ResourceOptions { IgnoreChanges = ["count"] },
            };

        Assert.Empty(GraphDiff.Between(Graph(Counted(3)), Graph(Counted(5))).Changes);
    }

    [Fact]
    public void A_replacement_carries_to_those_who_take_the_id_into_a_fixed_property()
    {
        Resource Group(string location) =>
            Of("azure-native:resources:ResourceGroup", "group", ("location", PropertyValue.Of(location))) with
            {
                Id = "${group.id}",
            };
        var network = Of(Network, "network", ("resourceGroupName", PropertyValue.Of("${group.name}"))) with
        {
            PropertyDependencies = [new("resourceGroupName", [Group("").Urn])],
        };

        var diff = GraphDiff.Between(Graph(Group("a"), network), Graph(Group("b"), network));

        Assert.Equal(
            [("network", ChangeAction.Replace), ("group", ChangeAction.Replace)],
            diff.Changes.Select(change => (change.Name, change.Action))
        );
    }

    [Fact]
    public void A_pattern_with_a_position_means_the_item_there_whatever_its_name()
    {
        Resource Cluster(string size, double count, double others) =>
            Of(
                "shop:index:Cluster",
                "cluster",
                ("pools", PropertyValue.List(Item("system", size, count), Item("apps", "a", others)))
            ) with
            {
                Options = new ResourceOptions
                {
                    ReplaceOnChanges = ["pools[0].size"],
                    IgnoreChanges = ["pools[0].count"],
                },
            };
        static PropertyValue Item(string name, string size, double count) =>
            PropertyValue.Object(
                ("name", PropertyValue.Of(name)),
                ("size", PropertyValue.Of(size)),
                ("count", PropertyValue.Of(count))
            );

        var change = Assert.Single(GraphDiff.Between(Graph(Cluster("a", 1, 1)), Graph(Cluster("b", 2, 2))).Changes);

        Assert.Equal(ChangeAction.Replace, change.Action);
        Assert.Equal(
            ["pools[name=system].size", "pools[name=apps].count"],
            change.Properties.Select(each => $"{each.Path}")
        );
    }

    [Fact]
    public void Who_waits_for_what_is_replaced_is_updated_and_what_a_provider_manages_there_is_lost()
    {
        const string Cluster = "azure-native:containerservice:ManagedCluster";
        Resource Made(string dns) => Of(Cluster, "aks", ("dnsPrefix", PropertyValue.Of(dns))) with { Id = "${aks.id}" };
        Resource Taking(string type, string name, PropertyValue value) =>
            Of(type, name, ("takes", value)) with
            {
                PropertyDependencies = [new("takes", [Urn(Cluster, "aks")])],
            };
        var provider = Taking(
            "pulumi:providers:kubernetes",
            "in-aks",
            new UnknownValue(UnknownKind.Any, [Urn(Cluster, "aks")])
        );
        Resource[] others =
        [
            provider,
            Taking("shop:index:Thing", "by-id", PropertyValue.Of("in ${aks.id}")),
            Taking("shop:index:Thing", "by-name", PropertyValue.Of("aks")),
            Of(Namespace, "inside") with
            {
                Provider = provider.Urn,
            },
            Of(Namespace, "elsewhere"),
        ];

        var diff = GraphDiff.Between(Graph([Made("a"), .. others]), Graph([Made("b"), .. others]));

        Assert.Equal(
            [
                ("aks", ChangeAction.Replace, Impact.Destructive),
                ("by-id", ChangeAction.Update, Impact.Safe),
                ("in-aks", ChangeAction.Update, Impact.Safe),
                ("inside", ChangeAction.Update, Impact.Destructive),
            ],
            diff.Changes.Select(change => (change.Name, change.Action, change.Impact)).Order()
        );
        Assert.Equal(2, diff.Same);
    }

    [Fact]
    public void Taking_protection_away_is_a_change()
    {
        Resource Protected(bool protect) => Of(Network, "network") with { Options = new() { Protect = protect } };

        var change = Assert.Single(GraphDiff.Between(Graph(Protected(true)), Graph(Protected(false))).Changes);

        Assert.Equal((ChangeAction.Update, "protect"), (change.Action, Assert.Single(change.Options).Path.ToString()));
    }

    [Fact]
    public void Two_stacks_are_matched_without_their_names()
    {
        var dev = ResourceGraph.Of("infra", "dev", [Of("pulumi:pulumi:Stack", "infra-dev"), Of(Network, "network")]);
        var prod = ResourceGraph.Of(
            "infra",
            "prod",
            [
                Of("pulumi:pulumi:Stack", "infra-prod") with
                {
                    Urn = "urn:pulumi:prod::infra::pulumi:pulumi:Stack::infra-prod",
                },
                Of(Network, "network") with
                {
                    Urn = $"urn:pulumi:prod::infra::{Network}::network",
                },
            ]
        );

        Assert.Empty(GraphDiff.Between(dev, prod).Changes);
    }

    private static ResourceChange OneChange(
        string type,
        string property,
        PropertyValue before,
        PropertyValue after,
        ResourceOptions? options = null
    )
    {
        Resource With(PropertyValue value) =>
            Of(type, "it", (property, value)) with
            {
                Options = options ?? ResourceOptions.None,
            };
        return Assert.Single(GraphDiff.Between(Graph(With(before)), Graph(With(after))).Changes);
    }

    private static ResourceGraph Graph(params Resource[] resources) => ResourceGraph.Of("infra", "dev", resources);

    private static string Urn(string type, string name) => $"urn:pulumi:dev::infra::{type}::{name}";

    private static Resource Of(string type, string name, params (string, PropertyValue)[] inputs) =>
        new()
        {
            Urn = Urn(type, name),
            Type = type,
            Name = name,
            Custom = true,
            Inputs = PropertyValue.Object(inputs),
        };
}
