using Infra.Review.Policies.Supply;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Supply;

public sealed class ShortPasswordTests()
    : PolicyTests(
        new ShortPassword(),
        Passes(Good.Password),
        Fails("password length", Good.Password.With("length", "19"))
    );
