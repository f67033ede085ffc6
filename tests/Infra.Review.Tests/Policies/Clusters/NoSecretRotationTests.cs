using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoSecretRotationTests()
    : PolicyTests(
        new NoSecretRotation(),
        Passes(Good.Cluster),
        Fails("main addonProfiles.azureKeyvaultSecretsProvider.enabled", Good.Cluster.Without("addonProfiles")),
        Fails(
            "main addonProfiles.azureKeyvaultSecretsProvider.config.enableSecretRotation",
            Good.Cluster.Without("addonProfiles.azureKeyvaultSecretsProvider.config")
        )
    );
