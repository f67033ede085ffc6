using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Pulumi.Testing;

namespace Infra.Components.Tests.Kit;

/// <summary>
/// Stands in for the providers. It knows what the program is meant to make and refuses everything else, and it keeps what
/// it was asked for in the order in which that was finished.
/// </summary>
internal sealed class Cloud : IMocks
{
    public const string Kubeconfig = "apiVersion: v1\nkind: Config\n";

    private static readonly string[] Known =
    [
        "azure-native:authorization:RoleAssignment",
        "azure-native:containerservice:AgentPool",
        "azure-native:containerservice:MaintenanceConfiguration",
        "azure-native:containerservice:ManagedCluster",
        "azure-native:dbformysql:Database",
        "azure-native:dbformysql:Server",
        "azure-native:dbforpostgresql:Configuration",
        "azure-native:dbforpostgresql:Database",
        "azure-native:dbforpostgresql:Server",
        "azure-native:managedidentity:FederatedIdentityCredential",
        "azure-native:managedidentity:UserAssignedIdentity",
        "azure-native:monitor:AzureMonitorWorkspace",
        "azure-native:monitor:DataCollectionEndpoint",
        "azure-native:monitor:DataCollectionRule",
        "azure-native:monitor:DataCollectionRuleAssociation",
        "azure-native:monitor:DiagnosticSetting",
        "azure-native:network:NatGateway",
        "azure-native:network:NetworkSecurityGroup",
        "azure-native:network:PrivateDnsZoneGroup",
        "azure-native:network:PrivateEndpoint",
        "azure-native:network:PublicIPPrefix",
        "azure-native:network:RouteTable",
        "azure-native:network:Subnet",
        "azure-native:network:VirtualNetwork",
        "azure-native:network:VirtualNetworkPeering",
        "azure-native:operationalinsights:Workspace",
        "azure-native:privatedns:PrivateZone",
        "azure-native:privatedns:VirtualNetworkLink",
        "azure-native:redis:Redis",
        "azure-native:resources:ResourceGroup",
        "azure-native:storage:BlobContainer",
        "azure-native:storage:StorageAccount",
        "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy",
        "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding",
        "kubernetes:apps/v1:DaemonSet",
        "kubernetes:apps/v1:Deployment",
        "kubernetes:apps/v1:StatefulSet",
        "kubernetes:argoproj.io/v1alpha1:Application",
        "kubernetes:argoproj.io/v1alpha1:AppProject",
        "kubernetes:batch/v1:CronJob",
        "kubernetes:batch/v1:Job",
        "kubernetes:cert-manager.io/v1:Certificate",
        "kubernetes:cert-manager.io/v1:ClusterIssuer",
        "kubernetes:cert-manager.io/v1:Issuer",
        "kubernetes:chaos-mesh.org/v1alpha1:Schedule",
        "kubernetes:core/v1:ConfigMap",
        "kubernetes:core/v1:LimitRange",
        "kubernetes:core/v1:Namespace",
        "kubernetes:core/v1:ResourceQuota",
        "kubernetes:core/v1:Secret",
        "kubernetes:core/v1:Service",
        "kubernetes:core/v1:ServiceAccount",
        "kubernetes:gateway.envoyproxy.io/v1alpha1:ClientTrafficPolicy",
        "kubernetes:gateway.envoyproxy.io/v1alpha1:EnvoyProxy",
        "kubernetes:gateway.networking.k8s.io/v1:Gateway",
        "kubernetes:gateway.networking.k8s.io/v1:GatewayClass",
        "kubernetes:gateway.networking.k8s.io/v1:HTTPRoute",
        "kubernetes:helm.sh/v3:Release",
        "kubernetes:networking.k8s.io/v1:NetworkPolicy",
        "kubernetes:policy/v1:PodDisruptionBudget",
        "kubernetes:rbac.authorization.k8s.io/v1:Role",
        "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
        "kubernetes:scheduling.k8s.io/v1:PriorityClass",
        "pulumi:providers:azure-native",
        "pulumi:providers:kubernetes",
        "random:index/randomPassword:RandomPassword",
    ];

    private readonly ConcurrentQueue<MockResourceArgs> made = new();
    private readonly ConcurrentQueue<MockCallArgs> calls = new();

    /// <summary>Every resource but components, in the order in which they were finished.</summary>
    public ImmutableArray<MockResourceArgs> Made => [.. made];

    public ImmutableArray<MockCallArgs> Calls => [.. calls];

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var type = args.Type ?? "";
        if (type.StartsWith("infra:", StringComparison.Ordinal))
        {
            return (null, args.Inputs);
        }

        if (!Known.Contains(type))
        {
            throw new InvalidOperationException($"Nobody said that the program makes a {type}.");
        }

        AzureRequests.Check(type, args.Name ?? "", args.Inputs);
        // Whatever does not wait for this one gets its chance to come first.
        await Task.Yield();
        made.Enqueue(args);
        return ($"{args.Name}-id", args.Inputs.SetItems(Computed(type, args.Name ?? "")));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        calls.Enqueue(args);
        return Task.FromResult<object>(
            args.Token switch
            {
                "azure-native:redis:listRedisKeys" => Values(
                    ("primaryKey", $"{args.Args["name"]}-key"),
                    ("secondaryKey", "")
                ),
                "azure-native:storage:listStorageAccountKeys" => Values(
                    ("keys", ImmutableArray.Create<object>(Values(("value", $"{args.Args["accountName"]}-key"))))
                ),
                _ => Credentials(),
            }
        );
    }

    private static ImmutableDictionary<string, object> Credentials()
    {
        var kubeconfig = ImmutableDictionary.CreateRange<string, object>([
            new("name", "user"),
            new("value", Convert.ToBase64String(Encoding.UTF8.GetBytes(Kubeconfig))),
        ]);
        return Values(("kubeconfigs", ImmutableArray.Create<object>(kubeconfig)));
    }

    private static ImmutableDictionary<string, object> Computed(string type, string name) =>
        type switch
        {
            "azure-native:managedidentity:UserAssignedIdentity" => Values(
                ("clientId", $"{name}-client"),
                ("principalId", $"{name}-principal"),
                ("tenantId", "tenant")
            ),
            "azure-native:containerservice:ManagedCluster" => Values(
                ("fqdn", $"{name}.example"),
                ("oidcIssuerProfile", Values(("enabled", true), ("issuerURL", $"https://{name}.example/oidc")))
            ),
            "azure-native:network:PublicIPPrefix" => Values(("ipPrefix", $"{name}-range")),
            "random:index/randomPassword:RandomPassword" => Values(("result", $"{name}-result")),
            _ => Values(),
        };

    private static ImmutableDictionary<string, object> Values(params (string Key, object Value)[] values) =>
        values.ToImmutableDictionary(value => value.Key, value => value.Value);
}
