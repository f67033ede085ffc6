using Infra.Review.Reading;

namespace Infra.Review.Policies.Networks;

/// <summary>Default outbound access uses an address that changes and that others share; it can be set only when the subnet is made. (AKS baseline 10)</summary>
internal sealed class DefaultOutbound()
    : ResourcePolicy(
        "INF641",
        PolicySeverity.Error,
        "a subnet has a way out that nobody chose",
        "write defaultOutboundAccess: false",
        ("azure-native", "network", "Subnet")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var access = inputs["defaultOutboundAccess"];
        return access.BreaksIf(access.IsNotFalse, "is not off");
    }
}
