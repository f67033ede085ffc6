using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class InitialisingSidecarTests()
    : PolicyTests(
        new InitialisingSidecar(),
        Passes(Good.Deployment),
        Passes(Good.Deployment.With("spec.template.spec.initContainers", "[{ name: db-migrate }]")),
        Fails(
            "web spec.template.spec.initContainers[0]",
            Good.Deployment.With("spec.template.spec.initContainers", "[{ name: db-init, restartPolicy: Always }]")
        ),
        Fails(
            "web spec.template.spec.initContainers[0]",
            Good.Deployment.With(
                "spec.template.spec.initContainers",
                "[{ name: db-initialize, restartPolicy: Always }]"
            )
        ),
        Fails(
            "web spec.template.spec.initContainers[0]",
            Good.Deployment.With(
                "spec.template.spec.initContainers",
                "[{ name: db-initialise, restartPolicy: Always }]"
            )
        ),
        Fails(
            "web spec.template.spec.initContainers[0]",
            Good.Deployment.With("spec.template.spec.initContainers", "[{ name: db-migrate, restartPolicy: Always }]")
        ),
        Fails(
            "web spec.template.spec.initContainers[0]",
            Good.Deployment.With("spec.template.spec.initContainers", "[{ name: db-migration, restartPolicy: Always }]")
        ),
        Fails(
            "web spec.template.spec.initContainers[0]",
            Good.Deployment.With(
                "spec.template.spec.initContainers",
                "[{ name: db-migrations, restartPolicy: Always }]"
            )
        ),
        Fails(
            "web spec.template.spec.initContainers[0]",
            Good.Deployment.With("spec.template.spec.initContainers", "[{ name: db-setup, restartPolicy: Always }]")
        ),
        Fails(
            "web spec.template.spec.initContainers[0]",
            Good.Deployment.With("spec.template.spec.initContainers", "[{ name: db-bootstrap, restartPolicy: Always }]")
        ),
        Fails(
            "web spec.template.spec.containers[1]",
            Good.Deployment.With("spec.template.spec.containers[1]", "{ name: init }")
        ),
        Passes(Good.Deployment.With("spec.template.spec.containers[0].name", "init")),
        Passes(
            Good.Deployment.With("spec.template.spec.initContainers", "[{ name: log-shipper, restartPolicy: Always }]")
        ),
        Passes(Good.Job.With("spec.template.spec.containers[1]", "{ name: init }"))
    );
