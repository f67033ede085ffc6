namespace Infra.Planning.Tests.Kit;

/// <summary>A stack in which one workload is exempt from a release rule.</summary>
internal static class Exemptions
{
    public static Stack Of(
        string workload = "legacy",
        string space = "payments",
        string until = "2027-06-30",
        string check = "probes"
    ) =>
        Stack.Default.With(
            "lines.payments.exemptions",
            $$"""
            [{
              "check": "{{check}}", "namespace": "{{space}}", "workload": "{{workload}}",
              "reason": "ships in January", "owner": "team-checkout", "until": "{{until}}"
            }]
            """
        );
}
