using System.Text.Json.Nodes;
using static Infra.EndToEnd.Tests.Staging.Manifests;

namespace Infra.EndToEnd.Tests.Makers;

/// <summary>Something that appears in the namespace of a line, by whom, and what the API server says to it.</summary>
/// <param name="User">With all rights, so that only the rules stand in the way.</param>
/// <param name="Refusal">Null for what is let in.</param>
internal sealed record MakerCase(string Name, string User, JsonObject Manifest, string? Refusal)
{
    private const string CertManager = "system:serviceaccount:cert-manager:cert-manager";

    private const string Syncer = "system:serviceaccount:risk:vc-risk-virtual";

    /// <summary>An account of the line, which a workload of the line may run as.</summary>
    private const string Impostor = "system:serviceaccount:risk:default";

    private const string Administrator = "somebody";

    private const string Solver = "quay.io/jetstack/cert-manager-acmesolver:v1.21.1";

    private const string Dns = "docker.io/coredns/coredns:1.14.1";

    private const string Plane = "ghcr.io/loft-sh/vcluster-oss:0.36.1";

    private const string Sources = "images come from the registries that the platform allows";

    private const string Bare = "pods come from a Deployment, StatefulSet, Job or another controller";

    private const string Probes = "containers that serve have a readinessProbe and a livenessProbe";

    public static IReadOnlyList<MakerCase> All { get; } =
    [
        // What answers an authority.
        new("cert-manager's solver", CertManager, SolverPod(Solver), null),
        new("a solver by somebody else", Impostor, SolverPod(Solver), $"{Sources}: {Solver}"),
        new("another image by cert-manager", CertManager, SolverPod($"{Solver}-2"), $"{Sources}: {Solver}-2"),
        new("cert-manager's solver without its challenge", CertManager, Orphan(SolverPod(Solver)), Bare),
        new("the solver's Service", CertManager, SolverService("ClusterIP"), null),
        new("the solver's Service on every node", CertManager, SolverService("NodePort"), "exceeded quota"),
        // What a virtual cluster brings out.
        new("the name server of a virtual cluster", Syncer, SyncedPod(Dns, isControlled: true), null),
        new("its name server by somebody else", Impostor, SyncedPod(Dns, isControlled: true), $"{Sources}: {Dns}"),
        new("an image of the line in a virtual cluster", Syncer, SyncedPod(Own, isControlled: true), null),
        new("a bare pod of a virtual cluster", Syncer, SyncedPod(Own, isControlled: false), Bare),
        new(
            "an image of somebody else in a virtual cluster",
            Syncer,
            SyncedPod("docker.io/library/nginx:1.29", isControlled: true),
            $"{Sources}: docker.io/library/nginx:1.29"
        ),
        // What a virtual cluster is.
        new("the control plane", Administrator, Set("risk-virtual", Plane, "livenessProbe", "readinessProbe"), null),
        new(
            "its store",
            Administrator,
            Set("risk-virtual-etcd", "registry.k8s.io/etcd:3.6.8-0", "livenessProbe"),
            null
        ),
        new(
            "a control plane that calls itself otherwise, without its probe",
            Administrator,
            Set("risk-virtual-2", Plane, "livenessProbe"),
            Probes
        ),
        new(
            "another image of the same makers",
            Administrator,
            Set("risk-virtual", "ghcr.io/loft-sh/vcluster-pro:0.36.1", "livenessProbe", "readinessProbe"),
            Sources
        ),
    ];

    private const string Own = "registry.example.com/risk/web:1";

    public override string ToString() => Name;

    /// <summary>As cert-manager 1.21 makes it: owned by its challenge, and gone when it has answered.</summary>
    private static JsonObject SolverPod(string image) =>
        Parse(
            $$$"""
            {
              "apiVersion": "v1", "kind": "Pod",
              "metadata": {
                "name": "cm-acme-http-solver-x7k2p",
                "labels": {"acme.cert-manager.io/http01-solver": "true", "acme.cert-manager.io/http-domain": "1"},
                "ownerReferences": [{
                  "apiVersion": "acme.cert-manager.io/v1", "kind": "Challenge", "name": "tls-pay-1",
                  "uid": "9f3c8f64-56a8-4d3c-9a5a-0d8f2a2b0f10", "controller": true
                }]
              },
              "spec": {
                "restartPolicy": "OnFailure", "automountServiceAccountToken": false, "enableServiceLinks": false,
                "securityContext": {"runAsNonRoot": true, "runAsUser": 1000, "seccompProfile": {"type": "RuntimeDefault"}},
                "containers": [{
                  "name": "acmesolver", "image": "{{{image}}}",
                  "args": ["--listen-port=8089", "--domain=pay.example.com"],
                  "ports": [{"name": "http", "containerPort": 8089}],
                  "resources": {"requests": {"cpu": "10m", "memory": "64Mi"}, "limits": {"cpu": "100m", "memory": "64Mi"}},
                  "securityContext": {
                    "allowPrivilegeEscalation": false, "readOnlyRootFilesystem": true, "capabilities": {"drop": ["ALL"]}
                  }
                }]
              }
            }
            """
        );

    private static JsonObject SolverService(string type) =>
        Parse(
            $$$"""
            {
              "apiVersion": "v1", "kind": "Service",
              "metadata": {"name": "cm-acme-http-solver-x7k2p"},
              "spec": {
                "type": "{{{type}}}", "selector": {"acme.cert-manager.io/http01-solver": "true"},
                "ports": [{"name": "http", "port": 8089, "targetPort": 8089}]
              }
            }
            """
        );

    /// <summary>As vcluster 0.36 brings it out: owned by the virtual cluster, which is its controller where it has one inside.</summary>
    private static JsonObject SyncedPod(string image, bool isControlled)
    {
        var template = Deployment()["spec"]?["template"]?["spec"]?.DeepClone().AsObject() ?? [];
        Container(template)["image"] = image;
        template.Remove("topologySpreadConstraints");
        return new()
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Pod",
            ["metadata"] = new JsonObject
            {
                ["name"] = "coredns-6d5f-x-kube-system-x-risk-virtual",
                ["labels"] = new JsonObject { ["vcluster.loft.sh/managed-by"] = "risk-virtual" },
                ["ownerReferences"] = new JsonArray(
                    new JsonObject
                    {
                        ["apiVersion"] = "v1",
                        ["kind"] = "Service",
                        ["name"] = "risk-virtual",
                        ["uid"] = "2d0f1f9e-3f60-4a06-8f0f-6c2f3f0a9d11",
                        ["controller"] = isControlled,
                    }
                ),
            },
            ["spec"] = template,
        };
    }

    private static JsonObject Set(string name, string image, params string[] probes)
    {
        var set = StatefulSet(pod =>
        {
            var container = Container(pod);
            container["image"] = image;
            foreach (var probe in new[] { "livenessProbe", "readinessProbe" }.Except(probes))
            {
                container.Remove(probe);
            }
        });
        set["metadata"] = new JsonObject { ["name"] = name };
        return set;
    }

    private static JsonObject Orphan(JsonObject pod)
    {
        pod["metadata"]?.AsObject().Remove("ownerReferences");
        return pod;
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)?.AsObject() ?? [];
}
