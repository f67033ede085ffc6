using Infra.Planning.AddOns;
using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class VirtualClusterNameRuleTests
{
    [Fact]
    public void A_name_that_Helm_does_not_take_is_refused()
    {
        var name = new string('a', 46);
        var stack = Stack
            .Default.Renamed("lines.payments", name)
            .Renamed($"lines.{name}.quotas.payments", name)
            .With($"lines.{name}.quotas.{name}.cpuLimit", "8")
            .WithLines(settings => new(name, settings.Line(name)))
            .WithAddOns(
                "\"virtualClusters\": {}",
                addOns => new VirtualClusters(addOns.VirtualClusters) { Lines = [new LineName(name)] }
            ) with
        {
            Today = new(2026, 9, 1),
        };

        Assert.Contains(
            $"INF458 infra:lines.{name}: its virtual cluster would be called {name}-virtual, which has 54 characters and "
                + "not 53 or less; give the line a shorter name, or leave it out of VirtualClusters",
            PlanAssert.Serious(stack.Plan())
        );
    }
}
