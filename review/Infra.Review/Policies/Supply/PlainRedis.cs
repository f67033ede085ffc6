using Infra.Review.Reading;

namespace Infra.Review.Policies.Supply;

/// <summary>Passwords and sessions cross the network in the clear. (CKV_AZURE_91)</summary>
internal sealed class PlainRedis()
    : ResourcePolicy(
        "INF659",
        PolicySeverity.Error,
        "Redis can be spoken to without TLS",
        "write enableNonSslPort: false and minimumTlsVersion \"1.2\"",
        ("azure-native", "redis", "Redis")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var (plain, version) = (inputs["enableNonSslPort"], inputs["minimumTlsVersion"]);
        return
        [
            .. plain.BreaksIf(plain.IsTrue, "is on"),
            .. version.BreaksIf(version.IsNoneOf("1.2"), $"is {version.Shown}"),
        ];
    }
}
