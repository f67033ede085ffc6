using Infra.Planning.AddOns;
using Infra.Planning.Collections;

namespace Infra.Planning.Tests.AddOns;

public sealed class AddOnOrderTests
{
    private static readonly AddOnNeeds Certificates = new("c", [Capability.Certificates], [], []);

    private static readonly AddOnNeeds Registry = new("a", [Capability.Registry], [Capability.Certificates], []);

    [Fact]
    public void What_is_needed_comes_first_and_names_decide_the_rest()
    {
        var order = new AddOnOrder([new("b", [], [], []), Registry, Certificates]);

        Assert.Equal(["b", "c", "a"], order.Names);
        Assert.Equal(["c"], order.Before("a"));
        Assert.Empty(order.Circles);
    }

    [Fact]
    public void The_order_of_the_declaration_does_not_matter() =>
        Assert.Equal(new AddOnOrder([Certificates, Registry]).Names, new AddOnOrder([Registry, Certificates]).Names);

    [Fact]
    public void A_circle_is_told_with_all_who_are_in_it()
    {
        var order = new AddOnOrder([
            new("a", [Capability.Registry], [Capability.Source], []),
            new("b", [Capability.Source], [Capability.Pipelines], []),
            new("c", [Capability.Pipelines], [Capability.Registry], []),
            new("d", [], [Capability.Registry], []),
        ]);

        Assert.Equal(["a", "b", "c"], Assert.Single(order.Circles));
    }

    [Fact]
    public void A_wish_that_would_close_a_circle_is_not_heard()
    {
        var order = new AddOnOrder([Certificates with { Uses = [Capability.Registry] }, Registry]);

        Assert.Equal(["c", "a"], order.Names);
        Assert.Empty(order.Circles);
    }

    [Fact]
    public void A_wish_orders_where_it_can() =>
        Assert.Equal(
            ["z", "a"],
            new AddOnOrder([new("a", [], [], [Capability.Metrics]), new("z", [Capability.Metrics], [], [])]).Names
        );
}
