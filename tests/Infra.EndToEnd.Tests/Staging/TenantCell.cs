using System.Text.Json.Nodes;

namespace Infra.EndToEnd.Tests.Staging;

/// <summary>Something that somebody tries, and which of the three roles of the line payments can do it.</summary>
/// <param name="Kubectl">In the namespace payments, unless it says otherwise.</param>
/// <param name="Allowed">The first letters of the roles: v, d and r.</param>
/// <param name="Input">What kubectl reads.</param>
internal sealed record TenantCell(string Name, string[] Kubectl, string Allowed, JsonObject? Input = null)
{
    private const string Nobody = "";

    public static IReadOnlyList<(string Role, char Letter, string Group)> Roles { get; } =
    [
        ("viewer", 'v', "00000000-0000-4000-8000-0000000000b0"),
        ("developer", 'd', "00000000-0000-4000-8000-0000000000b1"),
        ("releaser", 'r', "00000000-0000-4000-8000-0000000000b2"),
    ];

    public static IReadOnlyList<TenantCell> All { get; } =
    [
        // What they are there for.
        new("read pods", ["get", "pods"], "vdr"),
        new("read the quota", ["get", "resourcequota/quota"], "vdr"),
        new("read secrets", ["get", "secrets"], "d"),
        new("deploy", ["apply", "--server-side", "-f=-"], "dr", Manifests.Deployment(name: "new")),
        new("change what runs", ["annotate", "deployment/web", "release=2"], "dr"),
        new("scale", ["scale", "deployment/web", "--replicas=2"], "dr"),
        new("delete what runs", ["delete", "deployment/web"], "d"),
        new("run a job", ["apply", "--server-side", "-f=-"], "dr", Manifests.Job()),
        new("keep configuration", ["create", "configmap", "settings", "--from-literal=a=b"], "dr"),
        new("keep a secret", ["create", "secret", "generic", "key", "--from-literal=a=b"], "dr"),
        new("make a service", ["create", "service", "clusterip", "web", "--tcp=8080"], "dr"),
        new("throw a pod away", ["delete", "pods", "--selector=app.kubernetes.io/name=web"], "d"),
        // What bounds them.
        Patch("raise the quota", "resourcequota/quota", """{"spec":{"hard":{"pods":"999"}}}"""),
        new("delete the quota", ["delete", "resourcequota/quota"], Nobody),
        new("make a second quota", ["create", "quota", "more"], Nobody),
        Patch("widen the limits", "limitrange/limits", """{"spec":{"limits":[]}}"""),
        new("delete the limits", ["delete", "limitrange/limits"], Nobody),
        new("delete a network policy", ["delete", "networkpolicy/default-deny"], Nobody),
        Patch("open a network policy", "networkpolicy/default-deny", """{"spec":{"ingress":[{}]}}"""),
        new("make a network policy", ["apply", "--server-side", "-f=-"], Nobody, OpenPolicy()),
        Patch("widen a role", "role/viewer", """{"rules":[]}"""),
        new("make a role", ["create", "role", "more", "--verb=get", "--resource=secrets"], Nobody),
        new("bind a role", ["create", "rolebinding", "more", "--clusterrole=admin", "--user=me"], Nobody),
        Patch("take over a binding", "rolebinding/developer", """{"subjects":[]}"""),
        new("delete a binding", ["delete", "rolebinding/viewer"], Nobody),
        new("make an account", ["create", "serviceaccount", "robot"], Nobody),
        Patch("change an account", "serviceaccount/default", """{"imagePullSecrets":[]}"""),
        new("be the pipelines' account", ["create", "token", "releaser"], Nobody),
        new("label the namespace", ["label", "namespace/payments", "a=b"], Nobody),
        new(
            "leave Pod Security",
            ["label", "namespace/payments", "pod-security.kubernetes.io/enforce-", "--overwrite"],
            Nobody
        ),
        new("exempt themselves", ["annotate", "namespace/payments", "probes.exempt.infra/web=me"], Nobody),
        new("delete the namespace", ["delete", "namespace/payments"], Nobody),
        new("make a namespace", ["create", "namespace", "more"], Nobody),
        new("unbind a release rule", ["delete", "validatingadmissionpolicybinding/lines-probes-payments"], Nobody),
        Patch("empty a release rule", "validatingadmissionpolicy/lines-probes", """{"spec":{"validations":[]}}"""),
        new("make a priority", ["create", "priorityclass", "first", "--value=99999"], Nobody),
        new("run a bare pod", ["run", "bare", "--image=registry.example.com/a:1"], Nobody),
        new("see nodes", ["get", "nodes"], Nobody),
        // The other line.
        new("read the pods of another line", ["get", "pods", "--namespace=risk"], Nobody),
        new("read the secrets of another line", ["get", "secrets", "--namespace=risk"], Nobody),
        new(
            "deploy into another line",
            ["apply", "--server-side", "-f=-", "--namespace=risk"],
            Nobody,
            Manifests.Deployment(name: "new")
        ),
        new("read the platform's secrets", ["get", "secrets", "--namespace=kuboard"], Nobody),
        // Their other namespace.
        new("read pods of the line's other namespace", ["get", "pods", "--namespace=payments-batch"], "vdr"),
    ];

    public override string ToString() => Name;

    private static TenantCell Patch(string name, string target, string patch) =>
        new(name, ["patch", target, "--type=merge", $"--patch={patch}"], Nobody);

    private static JsonObject OpenPolicy() =>
        new()
        {
            ["apiVersion"] = "networking.k8s.io/v1",
            ["kind"] = "NetworkPolicy",
            ["metadata"] = new JsonObject { ["name"] = "open" },
            ["spec"] = new JsonObject
            {
                ["podSelector"] = new JsonObject(),
                ["ingress"] = new JsonArray(new JsonObject()),
            },
        };
}
