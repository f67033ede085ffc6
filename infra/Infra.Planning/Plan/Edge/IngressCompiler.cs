using Infra.Planning.Collections;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>
/// Writes routes for the Ingress API: one Ingress a route, since limits are annotations of the whole Ingress.
/// </summary>
internal static class IngressCompiler
{
    private const string Traefik = "traefik.ingress.kubernetes.io/router";

    public static Seq<IngressPlan> Ingresses(EdgePlan edge) =>
        edge
            .Routes.Select(route => new IngressPlan
            {
                Name = route.Name(),
                Namespace = route.Namespace,
                Annotations = new([
                    new("cert-manager.io/cluster-issuer", edge.Issuer),
                    // Whoever makes the Service comes later; the deployment of the platform does not wait for it.
                    new("pulumi.com/skipAwait", "true"),
                    .. route.Marks(),
                    .. edge.Controller == EdgeController.Traefik ? TraefikNotes(route) : HaproxyNotes(route),
                ]),
                Class = edge.Class,
                Host = route.Host,
                Certificate = route.Certificate(),
                Paths = [new(route.Path, route.Service, route.Port)],
            })
            .ToSeq();

    /// <summary>Traefik keeps limits in objects of its own.</summary>
    public static IEnumerable<ObjectPlan> Objects(EdgePlan edge) =>
        edge.Controller == EdgeController.Traefik
            ? from route in edge.Routes
            where route.BodyLimit is not null
            select new ObjectPlan
            {
                ApiVersion = "traefik.io/v1alpha1",
                Kind = "Middleware",
                Name = route.Name(),
                Namespace = route.Namespace,
                Spec = Tree.Of(("buffering", Tree.Of(("maxRequestBodyBytes", Bytes(route.BodyLimit))))),
            }
            : [];

    // Its entry point for HTTP redirects, and holds the longest of all times, by values of its chart.
    private static IEnumerable<KeyValuePair<string, string>> TraefikNotes(RoutePlan route)
    {
        yield return new($"{Traefik}.entrypoints", "websecure");
        yield return new($"{Traefik}.tls", "true");
        if (route.BodyLimit is not null)
        {
            yield return new($"{Traefik}.middlewares", $"{route.Namespace}-{route.Name()}@kubernetescrd");
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> HaproxyNotes(RoutePlan route)
    {
        yield return new("haproxy.org/ssl-redirect", "true");
        yield return new("haproxy.org/ssl-redirect-code", "301");
        // Annotations for these exist in some versions only; a snippet works in all.
        var limit = route.BodyLimit is { } most
            ? $"\nhttp-request deny deny_status 413 if {{ req.body_size gt {most.Bytes} }}"
            : "";
        yield return new("haproxy.org/backend-config-snippet", $"timeout server {route.Timeout.Seconds()}{limit}");
    }

    private static int Bytes(Memory? limit) => (int)Math.Min(int.MaxValue, limit?.Bytes ?? int.MaxValue);
}
