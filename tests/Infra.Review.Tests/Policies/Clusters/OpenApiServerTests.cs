using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class OpenApiServerTests()
    : PolicyTests(
        new OpenApiServer(),
        Passes(Good.Cluster),
        Fails(
            "main apiServerAccessProfile.authorizedIPRanges",
            Good.Cluster.Without("apiServerAccessProfile.authorizedIPRanges")
        ),
        Fails(
            "main apiServerAccessProfile.authorizedIPRanges",
            Good.Cluster.With("apiServerAccessProfile.authorizedIPRanges", "[0.0.0.0/0]")
        ),
        Passes(
            Good.Cluster.Without("apiServerAccessProfile.authorizedIPRanges")
                .With("apiServerAccessProfile.enablePrivateCluster", "true")
        )
    );
