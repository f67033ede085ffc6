using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>Writes the ClusterIssuer that signs the certificates of an edge.</summary>
internal static class IssuerCompiler
{
    public static IEnumerable<ObjectPlan> Compile(EdgePlan edge, IssuerSettings issuer) =>
        issuer.Kind switch
        {
            IssuerKind.SelfSigned => [Issuer(edge, ("selfSigned", Tree.Of()))],
            IssuerKind.Acme => [Issuer(edge, ("acme", Acme(edge, issuer)))],
            _ => [],
        };

    private static ObjectPlan Issuer(EdgePlan edge, (string Key, Tree? Value) kind) =>
        new()
        {
            ApiVersion = "cert-manager.io/v1",
            Kind = "ClusterIssuer",
            Name = edge.Issuer,
            Spec = Tree.Of(kind),
        };

    private static Tree.Map Acme(EdgePlan edge, IssuerSettings issuer) =>
        Tree.Of(
            ("email", issuer.Email),
            ("server", issuer.Server),
            ("privateKeySecretRef", Tree.Of(("name", $"{edge.Issuer}-account"))),
            ("solvers", Tree.ListOf(Tree.Of(("http01", Solver(edge)))))
        );

    /// <summary>The authority asks over HTTP, through the same edge.</summary>
    private static Tree.Map Solver(EdgePlan edge) =>
        edge.Controller is EdgeController.EnvoyGateway or EdgeController.AksGateway
            ? Tree.Of(("gatewayHTTPRoute", Tree.Of(("parentRefs", Tree.ListOf(GatewayCompiler.Parent(edge, "http"))))))
            : Tree.Of(("ingress", Tree.Of(("ingressClassName", edge.Class))));
}
