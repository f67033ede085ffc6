using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class LineNameRuleTests
{
    [Theory]
    [InlineData("Payments", "'Payments' is no name for a line")]
    [InlineData("pay_ments", "'pay_ments' is no name for a line")]
    public void A_line_has_a_name_that_Kubernetes_takes(string name, string reason) =>
        PlanAssert.Refused(
            Stack
                .Default.Renamed("lines.payments.quotas.payments", name)
                .Renamed("lines.payments", name)
                .WithLines(settings => new(name, settings.Line(name))),
            $"INF205 infra:lines.{name}: {reason}; "
                + "write small letters, digits and hyphens, a letter first and no hyphen last"
        );

    [Theory]
    [InlineData("kube-payments")]
    [InlineData("default")]
    public void A_namespace_of_Kubernetes_itself_is_refused(string name) =>
        PlanAssert.Refused(
            Stack
                .Default.Renamed("lines.payments.quotas.payments", name)
                .WithLines(settings => new("payments", settings.Line("payments")) { Namespaces = [name] }),
            $"INF205 infra:lines.payments.quotas.{name}: '{name}' belongs to Kubernetes itself; "
                + "write small letters, digits and hyphens, a letter first and no hyphen last"
        );
}
