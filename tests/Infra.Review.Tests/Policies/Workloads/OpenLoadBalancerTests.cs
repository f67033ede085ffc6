using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class OpenLoadBalancerTests()
    : PolicyTests(
        new OpenLoadBalancer(),
        Passes(Good.Service),
        Fails("web-service spec.loadBalancerSourceRanges", Good.Service.With("spec.type", "LoadBalancer")),
        Passes(
            Good.Service.With("spec.type", "LoadBalancer")
                .With("metadata.annotations[\"service.beta.kubernetes.io/azure-load-balancer-internal\"]", "\"true\"")
        ),
        Passes(Good.Service.With("spec.type", "LoadBalancer").With("spec.loadBalancerSourceRanges", "[203.0.113.0/24]"))
    );
