using System.Text.Json.Nodes;

namespace Infra.EndToEnd.Tests.Staging;

/// <summary>Workloads that keep every release rule, to be spoilt in one respect.</summary>
internal static class Manifests
{
    private const string Pod = """
        {
          "securityContext": {"runAsNonRoot": true, "runAsUser": 1000, "seccompProfile": {"type": "RuntimeDefault"}},
          "containers": [
            {
              "name": "web",
              "image": "registry.example.com/payments/web:1.4",
              "ports": [{"containerPort": 8080}],
              "readinessProbe": {"httpGet": {"path": "/ready", "port": 8080}},
              "livenessProbe": {"httpGet": {"path": "/alive", "port": 8080}},
              "resources": {"requests": {"cpu": "10m", "memory": "16Mi"}, "limits": {"cpu": "20m", "memory": "16Mi"}},
              "securityContext": {"allowPrivilegeEscalation": false, "capabilities": {"drop": ["ALL"]}}
            }
          ]
        }
        """;

    public static JsonObject Deployment(
        Action<JsonObject>? spoil = null,
        string name = "web",
        int replicas = 1,
        string cpu = "10m",
        string memory = "16Mi"
    )
    {
        var pod = PodSpec(spoil);
        foreach (var kind in new[] { "requests", "limits" })
        {
            Set(pod, kind, "cpu", cpu);
            Set(pod, kind, "memory", memory);
        }

        return Object("apps/v1", "Deployment", name, Serving(name, replicas, pod));
    }

    public static JsonObject StatefulSet(Action<JsonObject>? spoil = null)
    {
        var spec = Serving("db", 1, PodSpec(spoil));
        spec["serviceName"] = "db";
        return Object("apps/v1", "StatefulSet", "db", spec);
    }

    public static JsonObject DaemonSet(Action<JsonObject>? spoil = null)
    {
        var spec = Serving("agent", 1, PodSpec(spoil));
        spec.Remove("replicas");
        return Object("apps/v1", "DaemonSet", "agent", spec);
    }

    /// <summary>It ends, so that it has no probes.</summary>
    public static JsonObject Job(Action<JsonObject>? spoil = null) =>
        Object("batch/v1", "Job", "load", new JsonObject { ["template"] = Ending(spoil) });

    /// <inheritdoc cref="Job"/>
    public static JsonObject CronJob(Action<JsonObject>? spoil = null) =>
        Object(
            "batch/v1",
            "CronJob",
            "load",
            new JsonObject
            {
                ["schedule"] = "0 3 * * *",
                ["jobTemplate"] = new JsonObject { ["spec"] = new JsonObject { ["template"] = Ending(spoil) } },
            }
        );

    public static JsonObject BarePod(Action<JsonObject>? spoil = null) => Object("v1", "Pod", "bare", PodSpec(spoil));

    public static JsonObject Container(JsonObject pod, int at = 0) =>
        pod["containers"]?[at]?.AsObject() ?? throw new InvalidOperationException("the pod has no container");

    /// <summary>The only container once more, under another name.</summary>
    public static JsonObject Another(JsonObject pod, string name)
    {
        var copy = Container(pod).DeepClone().AsObject();
        copy["name"] = name;
        copy.Remove("ports");
        return copy;
    }

    private static void Set(JsonObject pod, string kind, string resource, string amount)
    {
        if (Container(pod)["resources"]?[kind] is JsonObject amounts && amounts.ContainsKey(resource))
        {
            amounts[resource] = amount;
        }
    }

    private static JsonObject PodSpec(Action<JsonObject>? spoil)
    {
        var pod = JsonNode.Parse(Pod)?.AsObject() ?? [];
        spoil?.Invoke(pod);
        return pod;
    }

    private static JsonObject Serving(string name, int replicas, JsonObject pod)
    {
        var labels = new JsonObject { ["app.kubernetes.io/name"] = name };
        pod["topologySpreadConstraints"] = new JsonArray(
            new JsonObject
            {
                ["maxSkew"] = 1,
                ["topologyKey"] = "topology.kubernetes.io/zone",
                ["whenUnsatisfiable"] = "ScheduleAnyway",
                ["labelSelector"] = new JsonObject { ["matchLabels"] = labels.DeepClone() },
            }
        );
        return new JsonObject
        {
            ["replicas"] = replicas,
            ["selector"] = new JsonObject { ["matchLabels"] = labels.DeepClone() },
            ["template"] = new JsonObject
            {
                ["metadata"] = new JsonObject { ["labels"] = labels },
                ["spec"] = pod,
            },
        };
    }

    private static JsonObject Ending(Action<JsonObject>? spoil)
    {
        var pod = PodSpec(null);
        pod["restartPolicy"] = "Never";
        Container(pod).Remove("readinessProbe");
        Container(pod).Remove("livenessProbe");
        spoil?.Invoke(pod);
        return new JsonObject { ["spec"] = pod };
    }

    private static JsonObject Object(string version, string kind, string name, JsonObject spec) =>
        new()
        {
            ["apiVersion"] = version,
            ["kind"] = kind,
            ["metadata"] = new JsonObject { ["name"] = name },
            ["spec"] = spec,
        };
}
