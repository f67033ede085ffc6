namespace Infra.EndToEnd.Tests.Edits;

/// <summary>Of the stack that is small enough to change its shape.</summary>
internal static class DevelopmentEdits
{
    private const string RiskLine = "                new(\"risk\", stack.Line(\"risk\")) { AllowsChaos = true },\n";
    private const string CallOfRisk = "                    Calls = [Call.To(\"risk\", port: 8443)],\n";

    private const string GitOpsOfRisk = "Lines = [\"risk\"]";

    private const string Risk = """
            risk:
              owners:
                viewers: [00000000-0000-4000-8000-0000000000c0]
                developers: [00000000-0000-4000-8000-0000000000c1]
                releasers: [00000000-0000-4000-8000-0000000000c2]
              quotas:
                risk: { cpu: 2, cpuLimit: 4, memory: 4Gi, pods: 30 }

        """;

    public static IReadOnlyList<Edit> All { get; } =
    [
        Of("more nodes") with
        {
            Settings = [("min: 1, max: 4", "min: 1, max: 3")],
        },
        Of("another size of machines") with
        {
            Settings = [("apps: { size: Standard_D4ds_v5", "apps: { size: Standard_D8ds_v5")],
        },
        Of("another size of the system's machines") with
        {
            Settings = [("system: { size: Standard_D4ds_v5", "system: { size: Standard_D8ds_v5")],
            Differences = [Difference.PoolsOfReplacedCluster],
        },
        Of("another zone") with
        {
            Settings = [("min: 1, max: 4 }", "min: 1, max: 4, zones: [2] }")],
        },
        Of("the next minor of Kubernetes") with
        {
            Settings = [("\"1.35\"", "\"1.36\"")],
        },
        Of("a quota") with
        {
            Settings = [("payments: { cpu: 2,", "payments: { cpu: 2005m,")],
        },
        Of("a tag") with
        {
            Settings = [("owner: platform", "owner: platform-team")],
            Differences = [Difference.PrincipalOfUpdatedIdentity],
        },
        Of("another image of an add-on") with
        {
            Settings = [("host: kuboard.dev", "version: v4.2.1.0\n      host: kuboard.dev")],
        },
        Of("an add-on off") with
        {
            Settings = [("kuboard:\n      host: kuboard.dev.example.com", "kuboard: false")],
        },
        // Encrypted by the engine for this stack: the token is `another`.
        Of("a secret set anew") with
        {
            Settings =
            [
                (
                    "v1:aa/272+gIlcS6GIy:6TEXcxoUz/Rk2r0lxITcntEj6loPgOLHnhU=",
                    "v1:sDEC2Y7+Cyduw6pH:kMZt9MHtTbBz3Qb4YPmxquNb3fy+MOA="
                ),
            ],
            Differences = [Difference.SecretBesideState],
        },
        Of("a new line") with
        {
            Settings = [(Risk, Risk + Risk.Replace("risk", "fraud", StringComparison.Ordinal))],
            Topology = [(RiskLine, RiskLine + RiskLine.Replace("risk", "fraud", StringComparison.Ordinal))],
            Differences = [Difference.SecretBesideState],
        },
        Of("a line less") with
        {
            Settings = [(Risk, "")],
            Topology = [(RiskLine, ""), (CallOfRisk, ""), (GitOpsOfRisk, "Lines = []")],
            Differences = [Difference.PlainTextInSecret],
        },
        Of("a line under another name") with
        {
            Settings = [("    risk:\n", "    hazard:\n")],
            Topology =
            [
                (CallOfRisk, CallOfRisk.Replace("risk", "hazard", StringComparison.Ordinal)),
                (GitOpsOfRisk, GitOpsOfRisk.Replace("risk", "hazard", StringComparison.Ordinal)),
                (
                    RiskLine,
                    "new BusinessLine(\"hazard\", stack.Line(\"hazard\")) { AllowsChaos = true }.FormerlyKnownAs(\"risk\"),\n"
                ),
            ],
        },
        Of("a new call") with
        {
            Topology =
            [
                (
                    RiskLine,
                    RiskLine.Replace(
                        "true }",
                        "true, Calls = [Call.To(\"payments\", port: 9443)] }",
                        StringComparison.Ordinal
                    )
                ),
            ],
        },
        Of("a new host") with
        {
            Topology = [("host: \"pay\")", "host: \"pay\"), Route.To(\"refunds\", port: 8080, host: \"refunds\")")],
        },
        Of("another host") with
        {
            Topology = [("host: \"pay\"", "host: \"shop\"")],
        },
        Of("an add-on more") with
        {
            Settings = [("chaosMesh: false", "chaosMesh: {}")],
        },
    ];

    private static Edit Of(string name) => new("dev", name);
}
