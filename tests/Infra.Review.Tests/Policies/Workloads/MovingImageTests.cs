using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class MovingImageTests()
    : PolicyTests(
        new MovingImage(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].image",
            Good.Deployment.With("spec.template.spec.containers[0].image", "registry.example:5000/web")
        ),
        Fails(
            "web spec.template.spec.containers[0].image",
            Good.Deployment.With("spec.template.spec.containers[0].image", "web:latest")
        ),
        Passes(Good.Deployment.With("spec.template.spec.containers[0].image", "web:1.2")),
        Passes(Good.Deployment.With("spec.template.spec.containers[0].image", "web@sha256:0123")),
        Passes(Good.Deployment.With("spec.template.spec.containers[0].image", "web:latest@sha256:0123"))
    );
