using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class RunCommandTests()
    : PolicyTests(
        new RunCommand(),
        Passes(Good.Cluster),
        Fails(
            "main apiServerAccessProfile.disableRunCommand",
            Good.Cluster.Without("apiServerAccessProfile.disableRunCommand")
        ),
        Fails(
            "main apiServerAccessProfile.disableRunCommand",
            Good.Cluster.With("apiServerAccessProfile.disableRunCommand", "false")
        )
    );
