using Infra.Review.Policies.Supply;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Supply;

public sealed class UnpinnedChartTests()
    : PolicyTests(
        new UnpinnedChart(),
        Passes(Good.Chart),
        Passes(Good.Chart.With("version", "v1.2.3-rc.1")),
        Fails("harbor version", Good.Chart.Without("version")),
        Fails("harbor version", Good.Chart.With("version", "^1.2.3")),
        Fails("harbor version", Good.Chart.With("version", "1.2")),
        Fails("harbor version", Good.Chart.With("version", "1.2.x")),
        Fails("harbor version", Good.Chart.With("version", "1.2.")),
        Fails("harbor version", Good.Chart.With("version", "'>=1.2.3'"))
    );
