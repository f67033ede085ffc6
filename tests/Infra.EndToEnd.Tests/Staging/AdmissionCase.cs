using System.Text.Json.Nodes;
using static Infra.EndToEnd.Tests.Staging.Manifests;

namespace Infra.EndToEnd.Tests.Staging;

/// <summary>An object, and what the policies of a line say to it.</summary>
/// <param name="Refusal">What the API server answers; null for what is let in.</param>
internal sealed record AdmissionCase(string Name, JsonObject Manifest, string? Refusal)
{
    private const string Probes = "containers that serve have a readinessProbe and a livenessProbe: web";

    private const string Resources = "containers have requests and limits of cpu and memory: web";

    private const string Tags = "images have a tag other than latest, or a digest";

    private const string Sources = "images come from the registries that the platform allows";

    private const string Sidecars = "sidecars help; what has to happen first is an init container that ends";

    private const string Host = "pods stay out of the node's network, processes, ports and files";

    private const string Priority = "pods have a priority that their line may use";

    private const string Labels = "labels that begin with infra/ are the platform's";

    private const string Digest = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static IReadOnlyList<AdmissionCase> All { get; } =
    [
        Good("a Deployment", Deployment()),
        Good("a StatefulSet", StatefulSet()),
        Good("a DaemonSet", DaemonSet()),
        Good("a Job, which ends and has no probes", Job()),
        Good("a CronJob, which ends and has no probes", CronJob()),
        Bad("a bare Pod", BarePod(), "pods come from a Deployment, StatefulSet, Job or another controller: bare"),
        Bad("no readiness probe", Deployment(Without("readinessProbe")), Probes),
        Bad("no liveness probe", Deployment(Without("livenessProbe")), Probes),
        Bad("no probe in a StatefulSet", StatefulSet(Without("livenessProbe")), Probes),
        Bad("no probe in a DaemonSet", DaemonSet(Without("readinessProbe")), Probes),
        Good("no probes in the workload that is exempt", Deployment(Without("livenessProbe"), "legacy")),
        Bad("no probes in one that is only called alike", Deployment(Without("livenessProbe"), "legacy-2"), Probes),
        Bad("another rule in the workload that is exempt", Deployment(Without("resources"), "legacy"), Resources),
        Bad("no resources", Deployment(Without("resources")), Resources),
        Bad("no limit of memory", Deployment(WithoutAmount("limits", "memory")), Resources),
        Bad("no limit of CPU", Deployment(WithoutAmount("limits", "cpu")), Resources),
        Bad("no request of memory", CronJob(WithoutAmount("requests", "memory")), Resources),
        Bad("no request of CPU", Job(WithoutAmount("requests", "cpu")), Resources),
        Bad(
            "an init container without resources",
            Deployment(pod =>
                pod["initContainers"] = new JsonArray(
                    Plain(Another(pod, "load"), "resources", "readinessProbe", "livenessProbe")
                )
            ),
            "containers have requests and limits of cpu and memory: load"
        ),
        Bad(
            "the tag latest",
            Deployment(Image("registry.example.com/web:latest")),
            $"{Tags}: registry.example.com/web:latest"
        ),
        Bad("no tag", Deployment(Image("registry.example.com/web")), $"{Tags}: registry.example.com/web"),
        Bad("a port that looks like a tag", CronJob(Image("registry.example.com/apps:5000/web")), Tags),
        Good("a digest", Deployment(Image($"registry.example.com/web@{Digest}"))),
        Good("a tag and a digest", Deployment(Image($"registry.example.com/web:latest@{Digest}"))),
        Bad(
            "an image of somebody else",
            Deployment(Image("docker.io/library/nginx:1.29")),
            $"{Sources}: docker.io/library/nginx:1.29"
        ),
        Bad("an image without a registry", Job(Image("nginx:1.29")), $"{Sources}: nginx:1.29"),
        Bad("a registry that begins alike", Deployment(Image("registry.example.com.evil.org/web:1")), Sources),
        Bad(
            "an init container from elsewhere",
            Deployment(pod =>
            {
                var init = Plain(Another(pod, "load"), "readinessProbe", "livenessProbe");
                init["image"] = "docker.io/library/busybox:1.37";
                pod["initContainers"] = new JsonArray(init);
            }),
            $"{Sources}: docker.io/library/busybox:1.37"
        ),
        Good(
            "an init container that migrates",
            Deployment(pod =>
                pod["initContainers"] = new JsonArray(Plain(Another(pod, "migrate"), "readinessProbe", "livenessProbe"))
            )
        ),
        Good("a sidecar that helps", Deployment(Beside("log-shipper"))),
        Good("a sidecar of Kubernetes' own that helps", Deployment(Sidecar("log-shipper"))),
        Bad("a sidecar that migrates", Deployment(Beside("db-migrate")), $"{Sidecars}: db-migrate"),
        Bad(
            "a sidecar of Kubernetes' own that initialises",
            Deployment(Sidecar("init-schema")),
            $"{Sidecars}: init-schema"
        ),
        Bad(
            "a sidecar that does its work and then only waits",
            Deployment(pod =>
            {
                Beside("loader")(pod);
                Container(pod, 1)["command"] = new JsonArray("sh", "-c", "load-schema && sleep infinity");
            }),
            $"{Sidecars}: loader"
        ),
        Bad("the network of the node", Deployment(pod => pod["hostNetwork"] = true), $"{Host}: hostNetwork"),
        Bad("the processes of the node", CronJob(pod => pod["hostPID"] = true), $"{Host}: hostPID"),
        Bad("the memory of the node's processes", Job(pod => pod["hostIPC"] = true), $"{Host}: hostIPC"),
        Bad(
            "a folder of the node",
            Deployment(pod =>
                pod["volumes"] = new JsonArray(
                    new JsonObject
                    {
                        ["name"] = "logs",
                        ["hostPath"] = new JsonObject { ["path"] = "/var/log" },
                    }
                )
            ),
            $"{Host}: logs"
        ),
        Bad(
            "a port of the node",
            Deployment(pod =>
                Container(pod)["ports"] = new JsonArray(
                    new JsonObject { ["containerPort"] = 8080, ["hostPort"] = 8080 }
                )
            ),
            $"{Host}: web"
        ),
        Good("the priority of the line", Deployment(Class("line-high"))),
        Good("a lower priority", Deployment(Class("line-low"))),
        Bad("the priority of the platform", Deployment(Class("platform")), $"{Priority}: platform"),
        Bad(
            "the priority of the cluster",
            Job(Class("system-cluster-critical")),
            $"{Priority}: system-cluster-critical"
        ),
        Bad("a label of the platform", Labelled(Deployment()), $"{Labels}: infra/agent"),
        Bad("a label of the platform in a Job", Labelled(Job()), $"{Labels}: infra/agent"),
        Bad(
            "a label of the platform in a CronJob",
            Labelled(CronJob(), "spec", "jobTemplate", "spec", "template"),
            $"{Labels}: infra/agent"
        ),
        // The budget of the API server for expressions is far from spent.
        Good("sixty containers", Deployment(Many)),
        Bad(
            "sixty containers, of which the last is wrong",
            Deployment(pod =>
            {
                Many(pod);
                Container(pod, 59).Remove("livenessProbe");
            }),
            "containers that serve have a readinessProbe and a livenessProbe: web-59"
        ),
    ];

    public override string ToString() => Name;

    private static AdmissionCase Good(string name, JsonObject manifest) => new(name, manifest, Refusal: null);

    private static AdmissionCase Bad(string name, JsonObject manifest, string refusal) => new(name, manifest, refusal);

    private static Action<JsonObject> Without(string field) => pod => Container(pod).Remove(field);

    private static Action<JsonObject> WithoutAmount(string kind, string resource) =>
        pod => Container(pod)["resources"]?[kind]?.AsObject().Remove(resource);

    private static Action<JsonObject> Image(string image) => pod => Container(pod)["image"] = image;

    /// <summary>As the agents are by which lines are delivered to, which may speak to API servers.</summary>
    private static JsonObject Labelled(JsonObject manifest, params string[] template)
    {
        JsonNode pods = manifest;
        foreach (var name in template is [] ? ["spec", "template"] : template)
        {
            pods = pods[name] ?? throw new InvalidOperationException($"the manifest has no {name}");
        }

        pods["metadata"] ??= new JsonObject();
        pods["metadata"]!["labels"] ??= new JsonObject();
        pods["metadata"]!["labels"]!["infra/agent"] = "delivers";
        return manifest;
    }

    private static Action<JsonObject> Class(string name) => pod => pod["priorityClassName"] = name;

    private static Action<JsonObject> Beside(string name) =>
        pod => pod["containers"]?.AsArray().Add(Another(pod, name));

    private static Action<JsonObject> Sidecar(string name) =>
        pod =>
        {
            var sidecar = Another(pod, name);
            sidecar["restartPolicy"] = "Always";
            pod["initContainers"] = new JsonArray(sidecar);
        };

    private static JsonObject Plain(JsonObject container, params string[] without)
    {
        foreach (var field in without)
        {
            container.Remove(field);
        }

        return container;
    }

    private static void Many(JsonObject pod)
    {
        for (var number = 1; number < 60; number++)
        {
            pod["containers"]?.AsArray().Add(Another(pod, $"web-{number}"));
        }
    }
}
