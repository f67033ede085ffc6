using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class UnprotectedTests()
    : PolicyTests(
        new Unprotected(),
        Passes(Good.Cluster, Good.Network, Good.Subnet),
        Fails("main & network", Unprotected(Good.Cluster), Unprotected(Good.Network))
    )
{
    private static Thing Unprotected(Thing thing) =>
        new(thing.Resource with { Options = Infra.Review.Graph.ResourceOptions.None });
}
