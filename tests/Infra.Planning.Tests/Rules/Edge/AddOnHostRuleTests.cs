using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class AddOnHostRuleTests
{
    private static readonly Stack Console = AddOnStack.Of(
        "\"kuboard\": { \"host\": \"kuboard.example.com\" }",
        addOns => new Kuboard(addOns.Kuboard)
    );

    [Fact]
    public void A_host_without_an_edge_leads_nowhere() =>
        PlanAssert.Refused(
            Console.Without("edge"),
            "INF441 infra:addOns.kuboard.host: is kuboard.example.com, and nothing comes in; "
                + "add edge: { controller: envoyGateway, domain: example.com }"
        );

    [Fact]
    public void A_host_lies_below_the_domain() =>
        PlanAssert.Refused(
            Console.With("addOns.kuboard.host", "\"kuboard.example.org\""),
            "INF441 infra:addOns.kuboard.host: kuboard.example.org is not below example.com, the domain of the edge; "
                + "write kuboard.example.com"
        );

    [Fact]
    public void It_need_not_lie_directly_below_it()
    {
        var plan = PlanAssert.Accepted(Console.With("addOns.kuboard.host", "\"kuboard.east.example.com\"")).Clusters[0];

        Assert.Equal(["kuboard-east"], plan.Edge?.Routes.Select(route => route.Label));
    }
}
