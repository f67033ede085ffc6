using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoImageCleanerTests()
    : PolicyTests(
        new NoImageCleaner(),
        Passes(Good.Cluster),
        Fails(
            "main securityProfile.imageCleaner.enabled",
            Good.Cluster.Without("securityProfile.imageCleaner.enabled")
        ),
        Fails(
            "main securityProfile.imageCleaner.enabled",
            Good.Cluster.With("securityProfile.imageCleaner.enabled", "false")
        )
    );
