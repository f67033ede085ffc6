using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class NodePortTests()
    : PolicyTests(
        new NodePort(),
        Passes(Good.Service),
        Fails("web-service spec.type", Good.Service.With("spec.type", "NodePort"))
    );
