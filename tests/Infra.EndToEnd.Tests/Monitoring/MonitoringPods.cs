using System.Text.Json.Nodes;

namespace Infra.EndToEnd.Tests.Monitoring;

/// <summary>
/// What kube-prometheus-stack and its operator run, with the replicas, resources, spread, disks and priority that the plan
/// sends them. The chart itself is not here: names of containers are its own, images are never pulled.
/// </summary>
internal static class MonitoringPods
{
    private const string Name = "app.kubernetes.io/name";

    /// <param name="values">Of the release.</param>
    public static IEnumerable<JsonObject> Of(JsonNode values)
    {
        var reloader = Container(
            "config-reloader",
            At(values, "prometheusOperator.prometheusConfigReloader.resources")
        );
        foreach (var (name, part) in new[] { ("prometheus", "prometheusSpec"), ("alertmanager", "alertmanagerSpec") })
        {
            var spec = At(values, $"{name}.{part}");
            yield return Set(name, spec, [Container(name, At(spec, "resources")), reloader.DeepClone().AsObject()]);
            if (At(values, $"{name}.podDisruptionBudget.enabled").GetValue<bool>())
            {
                yield return Budget(name);
            }
        }

        yield return Single("operator", At(values, "prometheusOperator"));
        // Its helpers, which load pictures and sources, have no resources of ours and take those of the namespace.
        yield return Single("grafana", At(values, "grafana"), "grafana-sc-dashboard", "grafana-sc-datasources");
        yield return Single("kube-state-metrics", At(values, "kube-state-metrics"));
        yield return OnEveryNode("node-exporter", At(values, "prometheus-node-exporter"));
    }

    public static JsonNode At(JsonNode? node, string path) =>
        path.Split('.').Aggregate(node, (here, name) => here?[name])
        ?? throw new InvalidOperationException($"the plan has no {path}");

    private static JsonObject Set(string name, JsonNode spec, JsonArray containers)
    {
        var claim = At(spec, name == "prometheus" ? "storageSpec" : "storage")["volumeClaimTemplate"]?.DeepClone();
        var disk = claim?.AsObject() ?? [];
        disk["metadata"] = new JsonObject { ["name"] = "data" };
        var set = Workload("StatefulSet", name, spec, containers);
        var body = At(set, "spec").AsObject();
        body["replicas"] = At(spec, "replicas").DeepClone();
        body["serviceName"] = name;
        body["volumeClaimTemplates"] = new JsonArray(disk);
        At(body, "template.spec").AsObject()["topologySpreadConstraints"] = At(spec, "topologySpreadConstraints")
            .DeepClone();
        return set;
    }

    private static JsonObject Single(string name, JsonNode part, params string[] helpers) =>
        Workload(
            "Deployment",
            name,
            part,
            [Container(name, At(part, "resources")), .. helpers.Select(helper => Container(helper, resources: null))]
        );

    private static JsonObject OnEveryNode(string name, JsonNode part)
    {
        var set = Workload("DaemonSet", name, part, [Container(name, At(part, "resources"))]);
        var pod = At(set, "spec.template.spec").AsObject();
        pod["hostNetwork"] = true;
        pod["hostPID"] = true;
        pod["volumes"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "root",
                ["hostPath"] = new JsonObject { ["path"] = "/" },
            }
        );
        return set;
    }

    private static JsonObject Workload(string kind, string name, JsonNode part, JsonArray containers) =>
        new()
        {
            ["apiVersion"] = "apps/v1",
            ["kind"] = kind,
            ["metadata"] = new JsonObject { ["name"] = name },
            ["spec"] = new JsonObject
            {
                ["selector"] = Selector(name),
                ["template"] = new JsonObject
                {
                    ["metadata"] = new JsonObject { ["labels"] = new JsonObject { [Name] = name } },
                    ["spec"] = new JsonObject
                    {
                        ["priorityClassName"] = At(part, "priorityClassName").DeepClone(),
                        ["containers"] = containers,
                    },
                },
            },
        };

    private static JsonObject Budget(string name) =>
        new()
        {
            ["apiVersion"] = "policy/v1",
            ["kind"] = "PodDisruptionBudget",
            ["metadata"] = new JsonObject { ["name"] = name },
            ["spec"] = new JsonObject { ["minAvailable"] = 1, ["selector"] = Selector(name) },
        };

    private static JsonObject Selector(string name) => new() { ["matchLabels"] = new JsonObject { [Name] = name } };

    private static JsonObject Container(string name, JsonNode? resources)
    {
        var container = new JsonObject { ["name"] = name, ["image"] = $"registry.example.com/{name}:1" };
        if (resources is not null)
        {
            container["resources"] = resources.DeepClone();
        }

        return container;
    }
}
