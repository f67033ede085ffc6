using Infra.Review.Reading;

namespace Infra.Review.Policies.Networks;

/// <summary>These ports are tried within minutes of being open. (CKV_AZURE_9, CKV_AZURE_10)</summary>
internal sealed class AdminPort()
    : ResourcePolicy(
        "INF642",
        PolicySeverity.Error,
        "SSH or RDP is open to the internet",
        "allow only the addresses that need it, or use a bastion",
        ("azure-native", "network", "NetworkSecurityGroup")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        return inputs["securityRules"]
            .Items.Where(Opens)
            .Select(rule => rule.Breaks($"{rule["name"].Shown} lets everybody in"));
    }

    private static bool Opens(Field rule) =>
        rule["access"].Is("Allow")
        && rule["direction"].Is("Inbound")
        && rule["sourceAddressPrefix"].Text is "*" or "Internet" or "0.0.0.0/0"
        && rule["destinationPortRanges"].Texts.Append(rule["destinationPortRange"].Text ?? "").Any(IsAdmin);

    private static bool IsAdmin(string ports) => ports is "*" or "22" or "3389";
}
