using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Pulumirpc;

namespace Infra.Bench.Scale;

/// <summary>
/// The same registrations with nothing but generated protocol classes: the floor that an SDK is compared with.
/// </summary>
internal sealed class BareClient(ResourceMonitor.ResourceMonitorClient monitor, string stackUrn)
{
    private const string Kubernetes = "4.34.2";

    public static async Task<int> RunAsync(string address)
    {
        var lines = int.Parse(Environment.GetEnvironmentVariable("SCALE_LINES") ?? "1");
        var project = Environment.GetEnvironmentVariable("PULUMI_PROJECT");
        var stack = Environment.GetEnvironmentVariable("PULUMI_STACK");
        using var channel = GrpcChannel.ForAddress("http://" + address);
        var monitor = new ResourceMonitor.ResourceMonitorClient(channel);
        var root = await monitor.RegisterResourceAsync(
            new RegisterResourceRequest { Type = "pulumi:pulumi:Stack", Name = $"{project}-{stack}" }
        );
        await new BareClient(monitor, root.Urn).RegisterAsync(lines);
        await monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest { Urn = root.Urn });
        await monitor.SignalAndWaitForShutdownAsync(new Empty());
        return 0;
    }

    private async Task RegisterAsync(int lines)
    {
        var cluster = RegisterAsync(
            "azure-native:containerservice:ManagedCluster",
            "cluster",
            "3.28.0",
            """
            {"resourceGroupName":"scale","resourceName":"scale","dnsPrefix":"scale",
             "agentPoolProfiles":[{"name":"system","mode":"System","count":3,"vmSize":"Standard_D4ds_v5"}]}
            """
        );
        await Task.WhenAll(Enumerable.Range(0, lines).Select(line => LineAsync($"line-{line:D5}")).Append(cluster));
    }

    private async Task LineAsync(string name)
    {
        string Meta(string what) =>
            $$"""{"name":"{{what}}","namespace":"{{name}}","labels":{"platform/line":"{{name}}"} }""";
        Task<string> Add(string type, string what, string meta, string rest) =>
            ObjectAsync($"kubernetes:{type}", $"{name}-{what}", meta, rest, name);

        var metadata = $$"""{"name":"{{name}}","labels":{"platform/line":"{{name}}"} }""";
        var space = await RegisterAsync(
            "kubernetes:core/v1:Namespace",
            name,
            Kubernetes,
            $$"""{"apiVersion":"v1","kind":"Namespace","metadata":{{metadata}} }"""
        );
        _ = space;
        const string Network = "networking.k8s.io/v1:NetworkPolicy";
        const string Rbac = "rbac.authorization.k8s.io/v1:";
        await Task.WhenAll(
            Add("core/v1:ResourceQuota", "quota", Meta("quota"), Bodies.Quota),
            Add("core/v1:LimitRange", "limits", Meta("limits"), Bodies.Limits),
            Add(Network, "deny", Meta("default-deny"), Bodies.Deny),
            Add(Network, "dns", Meta("dns"), Bodies.Dns),
            Add(Network, "own", Meta("own-traffic"), Bodies.Own),
            Add("core/v1:ServiceAccount", "account", Meta("deployer"), ""),
            Add(Rbac + "Role", "role", Meta("developer"), Bodies.Role),
            Add(Rbac + "RoleBinding", "binding", Meta("developers"), Bodies.Binding(name))
        );
    }

    private Task<string> ObjectAsync(string type, string name, string metadata, string rest, string space)
    {
        var (group, kind) = (type.Split(':')[1], type.Split(':')[2]);
        var version = group.StartsWith("core/", StringComparison.Ordinal) ? "v1" : group;
        var body = $$"""{"apiVersion":"{{version}}","kind":"{{kind}}","metadata":{{metadata}}{{rest}} }""";
        return RegisterAsync(type, name, Kubernetes, body, space);
    }

    private async Task<string> RegisterAsync(
        string type,
        string name,
        string version,
        string body,
        string? space = null
    )
    {
        var inputs = Struct.Parser.ParseJson(body);
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Parent = stackUrn,
            Custom = true,
            Version = version,
            Object = inputs.ToByteString(),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
        };
        foreach (var property in inputs.Fields.Keys)
            request.PropertyDependencies[property] = new PropertyDependencies();
        if (space is not null)
        {
            var urn = stackUrn[..stackUrn.LastIndexOf("::", StringComparison.Ordinal)];
            urn = $"{urn[..urn.LastIndexOf("::", StringComparison.Ordinal)]}::kubernetes:core/v1:Namespace::{space}";
            request.Dependencies.Add(urn);
            request.PropertyDependencies["metadata"].Urns.Add(urn);
        }
        return (await monitor.RegisterResourceAsync(request)).Urn;
    }

    private static class Bodies
    {
        public const string Quota = """
            ,"spec":{"hard":{"requests.cpu":"20","requests.memory":"64Gi","limits.cpu":"40","limits.memory":"128Gi","pods":"200"}}
            """;
        public const string Limits = """
            ,"spec":{"limits":[{"type":"Container","default":{"cpu":"500m","memory":"512Mi"},"defaultRequest":{"cpu":"100m","memory":"128Mi"}}]}
            """;
        public const string Deny = """
            ,"spec":{"podSelector":{},"policyTypes":["Ingress","Egress"]}
            """;
        public const string Dns = """
            ,"spec":{"podSelector":{},"policyTypes":["Egress"],"egress":[{"ports":[{"port":53,"protocol":"UDP"},{"port":53,"protocol":"TCP"}],"to":[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"kube-system"}}}]}]}
            """;
        public const string Own = """
            ,"spec":{"podSelector":{},"policyTypes":["Ingress","Egress"],"ingress":[{"from":[{"podSelector":{}}]}],"egress":[{"to":[{"podSelector":{}}]}]}
            """;
        public const string Role = """
            ,"rules":[{"apiGroups":["apps"],"resources":["deployments","statefulsets"],"verbs":["get","list","watch","create","update","patch","delete"]}]
            """;

        public static string Binding(string name) =>
            $$"""
                ,"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"developer"},"subjects":[{"apiGroup":"rbac.authorization.k8s.io","kind":"Group","name":"{{name}}-developers"}]
                """;
    }
}
