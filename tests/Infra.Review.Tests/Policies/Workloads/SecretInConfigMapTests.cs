using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class SecretInConfigMapTests()
    : PolicyTests(
        new SecretInConfigMap(),
        Passes(Good.Settings),
        Fails("settings data.PASSWORD", Good.Settings.With("data.PASSWORD", "hunter2")),
        Passes(Good.Settings.With("data.PASSWORD", "\"\""))
    );
