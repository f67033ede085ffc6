using Infra.Review.Diff;
using Infra.Review.Graph;
using Infra.Review.Promotion;

namespace Infra.Review.Tests.Promotion;

public sealed class RolesTests
{
    private const string Cluster = "azure-native:containerservice:ManagedCluster";
    private static readonly Roles Names = new([("dev", "prod-1")]);

    [Fact]
    public void What_plays_the_same_part_is_the_same_resource_under_another_name()
    {
        var dev = Graph("dev", Of("dev", "aks-dev", ("group", "rg-dev"), ("network", "${vnet-dev.id}/subnets/a")));
        var prod = Graph(
            "prod",
            Of("prod", "aks-prod-1", ("group", "rg-prod-1"), ("network", "${vnet-prod-1.id}/subnets/a")),
            Of("prod", "aks-prod-2", ("group", "rg-prod-2"))
        );

        var diff = GraphDiff.Between(Names.InWordsOf(prod, dev), prod);

        Assert.Equal(1, diff.Same);
        Assert.Equal(
            ("aks-prod-2", ChangeAction.Create),
            Assert.Single(diff.Changes.Select(change => (change.Name, change.Action)))
        );
    }

    [Fact]
    public void What_differs_is_shown_as_each_stack_has_it()
    {
        var dev = Graph("dev", Of("dev", "aks-dev", ("host", "web.dev.example"), ("label", "dev")));
        var prod = Graph("prod", Of("prod", "aks-prod-1", ("host", "web.example"), ("label", "prod")));

        var change = Assert.Single(GraphDiff.Between(Names.InWordsOf(prod, dev), prod).Changes);

        Assert.Equal(("aks-dev", "aks-prod-1"), (change.Before?.Name, change.After?.Name));
        Assert.Equal(
            ["host: web.dev.example → web.example", "label: dev → prod"],
            change.Properties.Select(each =>
                $"{each.Path}: {(each.Before as StringValue)?.Value} → {(each.After as StringValue)?.Value}"
            )
        );
    }

    [Theory]
    [InlineData("dev-payments-developer", "prod-1-payments-developer")]
    [InlineData("developer", "developer")]
    [InlineData("dev", "prod-1")]
    [InlineData("id-dev-snet-dev-api", "id-prod-1-snet-prod-1-api")]
    public void A_name_counts_as_a_word_of_its_own(string own, string other)
    {
        var graph = Names.InWordsOf(Graph("prod"), Graph("dev", Of("dev", own)));

        Assert.EndsWith($"::{other}", graph.Resources[0].Urn, StringComparison.Ordinal);
    }

    private static ResourceGraph Graph(string stack, params Resource[] resources) =>
        ResourceGraph.Of("infra", stack, resources);

    private static Resource Of(string stack, string name, params (string Name, string Text)[] inputs) =>
        new()
        {
            Urn = $"urn:pulumi:{stack}::infra::{Cluster}::{name}",
            Type = Cluster,
            Name = name,
            Id = $"${{{name}.id}}",
            Custom = true,
            Inputs = ObjectValue.Of(inputs.Select(input => new Member(input.Name, PropertyValue.Of(input.Text)))),
        };
}
