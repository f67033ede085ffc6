namespace Infra.Review.Tests.Policies.Kit;

/// <summary>Resources that break no policy. Cases change one thing in them.</summary>
internal static class Good
{
    private const string PoolText = """
        mode: User
        availabilityZones: ["1"]
        count: 2
        enableAutoScaling: true
        minCount: 2
        maxCount: 4
        maxPods: 110
        osDiskType: Ephemeral
        enableNodePublicIP: false
        type: VirtualMachineScaleSets
        upgradeSettings: { maxSurge: 33% }
        orchestratorVersion: "1.35"
        resourceName: aks-main
        resourceGroupName: rg-main
        """;

    public static Thing Pool { get; } =
        Thing.Azure("containerservice:AgentPool", "apps", PoolText).With("agentPoolName", "apps1");

    public static Thing Cluster { get; } =
        Thing
            .Azure(
                "containerservice:ManagedCluster",
                "main",
                """
                resourceName: aks-main
                resourceGroupName: rg-main
                kubernetesVersion: "1.35"
                sku: { name: Base, tier: Standard }
                aadProfile: { managed: true, enableAzureRBAC: true }
                disableLocalAccounts: true
                apiServerAccessProfile: { enablePrivateCluster: false, authorizedIPRanges: [203.0.113.0/24], disableRunCommand: true }
                networkProfile:
                  networkPlugin: azure
                  networkPluginMode: overlay
                  networkPolicy: cilium
                  outboundType: userAssignedNATGateway
                  podCidr: 10.65.0.0/17
                  serviceCidr: 10.96.16.0/20
                  dnsServiceIP: 10.96.16.10
                addonProfiles:
                  azureKeyvaultSecretsProvider: { enabled: true, config: { enableSecretRotation: "true" } }
                  azurepolicy: { enabled: true }
                securityProfile:
                  defender: { securityMonitoring: { enabled: true } }
                  imageCleaner: { enabled: true }
                  workloadIdentity: { enabled: true }
                oidcIssuerProfile: { enabled: true }
                azureMonitorProfile: { metrics: { enabled: true } }
                autoUpgradeProfile: { nodeOSUpgradeChannel: NodeImage }
                autoScalerProfile: { balanceSimilarNodeGroups: "true" }
                identity: { type: UserAssigned }
                tags: { owner: platform }
                agentPoolProfiles: []
                """
            )
            .With("agentPoolProfiles", $"[{{name: system, {PoolText.ReplaceLineEndings(", ")}}}]")
            .With("agentPoolProfiles[0].mode", "System")
            .With("agentPoolProfiles[0].nodeTaints", "[CriticalAddonsOnly=true:NoSchedule]")
            .With("agentPoolProfiles[0].minCount", "3")
            .Protected();

    public static Thing Window { get; } =
        Thing.Azure(
            "containerservice:MaintenanceConfiguration",
            "window",
            "{ configName: aksManagedNodeOSUpgradeSchedule, resourceName: aks-main, resourceGroupName: rg-main }"
        );

    public static Thing AuditLog { get; } =
        Thing.Azure("monitor:DiagnosticSetting", "audit", "{ resourceUri: '${main.id}' }");

    public static Thing Network { get; } =
        Thing
            .Azure(
                "network:VirtualNetwork",
                "network",
                "{ addressSpace: { addressPrefixes: [10.20.0.0/20] }, tags: { owner: platform } }"
            )
            .Protected();

    public static Thing Subnet { get; } =
        Thing.Azure(
            "network:Subnet",
            "nodes",
            "{ subnetName: nodes, networkSecurityGroup: { id: '${group.id}' }, defaultOutboundAccess: false }"
        );

    public static Thing Group { get; } =
        Thing.Azure(
            "network:NetworkSecurityGroup",
            "group",
            """
            securityRules:
              - { name: web, access: Allow, direction: Inbound, sourceAddressPrefix: "*", destinationPortRange: "443" }
              - { name: admin, access: Deny, direction: Inbound, sourceAddressPrefix: "*", destinationPortRange: "22" }
            """
        );

    public static Thing Address { get; } =
        Thing.Azure("network:PublicIPAddress", "address", "{ sku: { name: Standard } }");

    public static Thing Provider { get; } =
        Thing.Of("pulumi:providers:kubernetes", "main", "{ kubeconfig: x }").Pinned();

    public static Thing Chart { get; } =
        Thing.Kubernetes("helm.sh/v3:Release", "harbor", "{ chart: harbor, version: 1.18.0 }");

    public static Thing Password { get; } =
        Thing.Of("random:index/randomPassword:RandomPassword", "password", "{ length: 20 }");

    public static Thing Storage { get; } =
        Thing.Azure(
            "storage:StorageAccount",
            "blobs",
            "{ allowBlobPublicAccess: false, minimumTlsVersion: TLS1_2, publicNetworkAccess: Disabled, tags: { owner: platform } }"
        );

    public static Thing Vault { get; } =
        Thing.Azure(
            "keyvault:Vault",
            "vault",
            "{ properties: { enablePurgeProtection: true, enableRbacAuthorization: true }, tags: { owner: platform } }"
        );

    public static Thing Database { get; } =
        Thing.Azure("dbforpostgresql:Server", "database", "{ network: { publicNetworkAccess: Disabled } }");

    public static Thing Redis { get; } =
        Thing.Azure("redis:Redis", "redis", "{ enableNonSslPort: false, minimumTlsVersion: '1.2' }");

    public static Thing Service { get; } =
        Thing.Kubernetes(
            "core/v1:Service",
            "web-service",
            "{ metadata: { name: web, namespace: shop }, spec: { type: ClusterIP, selector: { app: web } } }"
        );

    public static Thing Deployment { get; } =
        Thing
            .Kubernetes(
                "apps/v1:Deployment",
                "web",
                """
                metadata: { name: web, namespace: shop }
                spec:
                  replicas: 2
                  template:
                    metadata: { labels: { app: web } }
                    spec:
                      automountServiceAccountToken: false
                      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: topology.kubernetes.io/zone }]
                      securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
                      volumes: [{ name: tmp, emptyDir: {} }]
                      containers:
                        - name: web
                          image: registry.example:5000/shop/web:1.4.2
                          imagePullPolicy: Always
                          env: [{ name: COLOUR, value: blue }]
                          readinessProbe: { httpGet: { path: /ready } }
                          livenessProbe: { httpGet: { path: /live } }
                          resources: { requests: { cpu: 100m, memory: 64Mi }, limits: { memory: 64Mi } }
                          securityContext:
                            allowPrivilegeEscalation: false
                            readOnlyRootFilesystem: true
                            capabilities: { drop: [ALL] }
                """
            )
            .After(Service);

    public static Thing Job { get; } =
        new(
            Deployment.Resource with
            {
                Type = "kubernetes:batch/v1:Job",
                Urn = "urn:pulumi:dev::shop::job::web",
                Dependencies = [],
            }
        );

    public static Thing Budget { get; } =
        Thing.Kubernetes(
            "policy/v1:PodDisruptionBudget",
            "budget",
            "{ metadata: { name: web, namespace: shop }, spec: { maxUnavailable: 1, selector: { matchLabels: { app: web } } } }"
        );

    public static Thing Settings { get; } =
        Thing.Kubernetes(
            "core/v1:ConfigMap",
            "settings",
            "{ metadata: { name: web, namespace: shop }, data: { COLOUR: blue, TOKEN_URL: https://id.example } }"
        );

    public static Thing Namespace { get; } =
        Thing.Kubernetes(
            "core/v1:Namespace",
            "space",
            """
            metadata:
              name: shop
              labels:
                infra/line: shop
                pod-security.kubernetes.io/enforce: restricted
                pod-security.kubernetes.io/enforce-version: v1.35
            """
        );

    public static Thing Quota { get; } =
        Thing.Kubernetes("core/v1:ResourceQuota", "quota", "{ metadata: { name: quota, namespace: shop } }");

    public static Thing Limits { get; } =
        Thing.Kubernetes("core/v1:LimitRange", "limits", "{ metadata: { name: limits, namespace: shop } }");

    public static Thing DefaultDeny { get; } =
        Thing.Kubernetes(
            "networking.k8s.io/v1:NetworkPolicy",
            "deny",
            "{ metadata: { name: deny, namespace: shop }, spec: { podSelector: {}, policyTypes: [Ingress, Egress] } }"
        );

    public static Thing Role { get; } =
        Thing.Kubernetes(
            "rbac.authorization.k8s.io/v1:Role",
            "role",
            """
            metadata: { name: developer, namespace: shop }
            rules:
              - { apiGroups: [""], resources: [resourcequotas, secrets], verbs: [get, list] }
              - { apiGroups: [apps], resources: [deployments], verbs: [create, update] }
            """
        );

    public static Thing ClusterRole { get; } =
        Thing.Kubernetes(
            "rbac.authorization.k8s.io/v1:ClusterRole",
            "cluster-role",
            """
            metadata: { name: reader }
            rules:
              - { apiGroups: [""], resources: [pods], verbs: [get] }
              - { apiGroups: [""], resources: [secrets], verbs: [get], resourceNames: [one] }
            """
        );

    public static Thing Binding { get; } =
        Thing.Kubernetes(
            "rbac.authorization.k8s.io/v1:RoleBinding",
            "binding",
            """
            metadata: { name: developer, namespace: shop }
            roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: developer }
            subjects:
              - { kind: Group, name: developers, apiGroup: rbac.authorization.k8s.io }
              - { kind: ServiceAccount, name: releaser, namespace: shop }
            """
        );

    /// <summary>All of them, each in its place.</summary>
    public static Thing[] Platform { get; } =
    [
        Cluster,
        Pool,
        Window,
        AuditLog,
        Network,
        Subnet,
        Group,
        Address,
        Provider,
        Chart,
        Password,
        Storage,
        Vault,
        Database,
        Redis,
        Service,
        Deployment,
        Budget,
        Settings,
        Namespace,
        Quota,
        Limits,
        DefaultDeny,
        Role,
        ClusterRole,
        Binding,
    ];
}
