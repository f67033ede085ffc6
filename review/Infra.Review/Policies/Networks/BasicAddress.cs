using Infra.Review.Reading;

namespace Infra.Review.Policies.Networks;

/// <summary>Basic addresses ended in September 2025: open by default and in no zone. (Azure retirement notice)</summary>
internal sealed class BasicAddress()
    : ResourcePolicy(
        "INF643",
        PolicySeverity.Error,
        "a public address is of the ended Basic kind",
        "write sku.name: Standard",
        ("azure-native", "network", "PublicIPAddress"),
        ("azure-native", "network", "PublicIPPrefix")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var name = inputs.At("sku.name");
        return name.BreaksIf(name.IsNoneOf("Standard"), $"is {name.Shown}");
    }
}
