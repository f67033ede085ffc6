using System.Text.Json.Nodes;

namespace Infra.TestProviders.Kubernetes;

/// <summary>When Services and Ingresses are ready.</summary>
internal static class Traffic
{
    public static async Task<string?> ServiceAsync(JsonObject live, ApiServer server, CancellationToken stop)
    {
        var type = live.Text("spec", "type");
        if (type == "ExternalName" || live.Text("spec", "clusterIP") == "None" || live.At("spec", "selector") is null)
        {
            return null;
        }

        return !await HasEndpointsAsync(server, live.Text("metadata", "namespace"), live.Text("metadata", "name"), stop)
                ? "a ready Pod behind it"
            : type == "LoadBalancer" && !HasAddress(live) ? "an address of the load balancer"
            : null;
    }

    public static async Task<string?> IngressAsync(JsonObject live, ApiServer server, CancellationToken stop)
    {
        var space = live.Text("metadata", "namespace");
        foreach (var name in Backends(live))
        {
            var service = await server.GetAsync($"/api/v1/namespaces/{space}/services/{name}", stop);
            if (service.Text("spec", "type") != "ExternalName" && !await HasEndpointsAsync(server, space, name, stop))
            {
                return $"a ready Pod behind the Service {name}";
            }
        }

        return HasAddress(live) ? null : "an address of its controller";
    }

    private static IEnumerable<string> Backends(JsonObject live) =>
        live.Items("spec", "rules")
            .SelectMany(rule => rule.Items("http", "paths"))
            .Append(new JsonObject { ["backend"] = live.At("spec", "defaultBackend")?.DeepClone() })
            .Select(path => path.Text("backend", "service", "name"))
            .OfType<string>()
            .Distinct();

    private static bool HasAddress(JsonObject live) => live.Items("status", "loadBalancer", "ingress").Any();

    private static async Task<bool> HasEndpointsAsync(
        ApiServer server,
        string? space,
        string? service,
        CancellationToken stop
    )
    {
        var slices = await server.GetAsync(
            $"/apis/discovery.k8s.io/v1/namespaces/{space}/endpointslices"
                + $"?labelSelector=kubernetes.io%2Fservice-name%3D{service}",
            stop
        );
        return slices
            .Items("items")
            .SelectMany(slice => slice.Items("endpoints"))
            .Any(endpoint => endpoint.Flag("conditions", "ready"));
    }
}
