using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class EndedControllerRuleTests
{
    [Fact]
    public void Ingress_nginx_is_refused_with_the_day_on_which_it_ended() =>
        PlanAssert.Refused(
            TwoLines.Payments(line => line).With("edge.controller", "\"ingressNginx\""),
            "INF280 infra:edge.controller: ingress-nginx ended on 2026-03-24 and gets no security fixes; "
                + "write envoyGateway, aksGateway, traefik or haproxy"
        );
}
