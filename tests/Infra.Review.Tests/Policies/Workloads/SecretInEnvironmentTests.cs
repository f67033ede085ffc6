using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class SecretInEnvironmentTests()
    : PolicyTests(
        new SecretInEnvironment(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].env[0].value",
            Good.Deployment.With("spec.template.spec.containers[0].env[0].name", "DB_PASSWORD")
        ),
        Passes(
            Good.Deployment.With(
                "spec.template.spec.containers[0].env",
                "[{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: db } } }]"
            )
        ),
        Passes(Good.Deployment.With("spec.template.spec.containers[0].env[0]", "{ name: DB_PASSWORD, value: '' }"))
    );
