using Infra.Review.Policies.Tenants;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Tenants;

public sealed class NoPodSecurityTests()
    : PolicyTests(
        new NoPodSecurity(),
        Passes(Good.Namespace),
        Passes(Good.Namespace.With("metadata.labels[\"pod-security.kubernetes.io/enforce\"]", "baseline")),
        Fails(
            "space metadata.labels[\"pod-security.kubernetes.io/enforce\"]",
            Good.Namespace.Without("metadata.labels[\"pod-security.kubernetes.io/enforce\"]")
        ),
        Fails(
            "space metadata.labels[\"pod-security.kubernetes.io/enforce\"]",
            Good.Namespace.With("metadata.labels[\"pod-security.kubernetes.io/enforce\"]", "privileged")
        ),
        Fails(
            "space metadata.labels[\"pod-security.kubernetes.io/enforce-version\"]",
            Good.Namespace.Without("metadata.labels[\"pod-security.kubernetes.io/enforce-version\"]")
        ),
        Fails(
            "space metadata.labels[\"pod-security.kubernetes.io/enforce-version\"]",
            Good.Namespace.With("metadata.labels[\"pod-security.kubernetes.io/enforce-version\"]", "latest")
        )
    );
