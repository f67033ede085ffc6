using Infra.Planning.Collections;
using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class SharedHostRuleTests
{
    [Fact]
    public void A_host_of_two_clusters_is_told_of() =>
        Assert.Contains(
            "INF443 infra:addOns.externalDns: makes no entry for pay.example.com, which several clusters serve; "
                + "point it at what stands before the clusters, such as Azure Traffic Manager",
            Told(Entries.TwoCells)
        );

    [Fact]
    public void A_line_of_one_cluster_has_its_entry_there() =>
        Assert.DoesNotContain("INF443", string.Join('\n', Told(InMain(Entries.TwoCells))));

    private static Stack InMain(Stack stack) => stack.Everywhere(line => line with { Clusters = ["main"] });

    private static IEnumerable<string> Told(Stack stack) =>
        stack.Plan().Diagnostics.Select(diagnostic => $"{diagnostic}");
}
