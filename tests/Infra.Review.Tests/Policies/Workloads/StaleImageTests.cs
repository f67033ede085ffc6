using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class StaleImageTests()
    : PolicyTests(
        new StaleImage(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].imagePullPolicy",
            Good.Deployment.Without("spec.template.spec.containers[0].imagePullPolicy")
        ),
        Fails(
            "web spec.template.spec.containers[0].imagePullPolicy",
            Good.Deployment.With("spec.template.spec.containers[0].imagePullPolicy", "IfNotPresent")
        ),
        Passes(
            Good.Deployment.With("spec.template.spec.containers[0].image", "web@sha256:0123")
                .Without("spec.template.spec.containers[0].imagePullPolicy")
        ),
        Passes(
            Good.Deployment.Without("spec.template.spec.containers[0].image")
                .Without("spec.template.spec.containers[0].imagePullPolicy")
        )
    );
