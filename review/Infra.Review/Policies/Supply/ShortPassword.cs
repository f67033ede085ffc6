using Infra.Review.Reading;

namespace Infra.Review.Policies.Supply;

/// <summary>Nobody types it, so length costs nothing.</summary>
internal sealed class ShortPassword()
    : ResourcePolicy(
        "INF652",
        PolicySeverity.Error,
        "a random password is short",
        "write length 20 or more",
        ("random", "index", "RandomPassword")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var length = inputs["length"];
        return length.BreaksIf(length.Number < 20, $"is {length.Shown}");
    }
}
