using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Kit;

/// <summary>A stack with an edge and two lines, payments and risk.</summary>
internal static class TwoLines
{
    public static Stack Stack { get; } =
        Kit
            .Stack.Default.With(
                "edge",
                """{ "controller": "envoyGateway", "domain": "example.com", "issuer": "company" }"""
            )
            .With("lines.risk", Kit.Stack.Default.Json("lines.payments"))
            .Renamed("lines.risk.quotas.payments", "risk") with
        {
            // Nothing that they use ends soon after it.
            Today = new(2026, 11, 1),
        };

    /// <summary>Risk is as it is; payments is what the test says.</summary>
    public static Stack Payments(Func<BusinessLine, BusinessLine> change, Stack? stack = null) =>
        (stack ?? Stack).WithLines(settings => change(Line(settings, "payments")), settings => Line(settings, "risk"));

    public static BusinessLine Line(StackSettings settings, string name) => new(name, settings.Line(name));

    /// <summary>The same stack over two clusters that exist.</summary>
    public static Stack OverTwoClusters(Stack stack) =>
        (stack with { SecretKeys = ["infra:secrets"] })
            .With(
                "clusters",
                """
                {
                  "one": { "target": "kubeconfig", "kubeconfig": "lab" },
                  "two": { "target": "kubeconfig", "kubeconfig": "lab" }
                }
                """
            )
            .With("secrets", """{ "lab": "apiVersion: v1" }""");
}
