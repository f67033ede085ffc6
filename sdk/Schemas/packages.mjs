// What is cut from which npm package, and the few facts the typings do not carry.

/** Kinds of the Kubernetes API, by directory of the npm package. */
const kinds = {
    "admissionregistration/v1": ["ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding"],
    "apiextensions/v1": ["CustomResourceDefinition"],
    "apps/v1": ["DaemonSet", "Deployment", "StatefulSet"],
    "autoscaling/v2": ["HorizontalPodAutoscaler"],
    "batch/v1": ["CronJob", "Job"],
    "core/v1": [
        "ConfigMap",
        "LimitRange",
        "Namespace",
        "NamespacePatch",
        "PersistentVolumeClaim",
        "Pod",
        "ResourceQuota",
        "Secret",
        "Service",
        "ServiceAccount",
        "ServiceAccountPatch",
    ],
    "helm/v3": ["Release"],
    "networking/v1": ["Ingress", "IngressClass", "NetworkPolicy"],
    "policy/v1": ["PodDisruptionBudget"],
    "rbac/v1": ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"],
    "scheduling/v1": ["PriorityClass"],
    "storage/v1": ["StorageClass"],
    "yaml/v2": ["ConfigGroup"],
};

const azure = {
    authorization: ["RoleAssignment"],
    containerregistry: ["Registry"],
    containerservice: [
        "AgentPool",
        "MaintenanceConfiguration",
        "ManagedCluster",
        "listManagedClusterAdminCredentials",
        "listManagedClusterUserCredentials",
    ],
    dbformysql: ["Database", "Server"],
    dbforpostgresql: ["Configuration", "Database", "Server"],
    dns: ["RecordSet", "Zone"],
    keyvault: ["Vault"],
    managedidentity: ["FederatedIdentityCredential", "UserAssignedIdentity"],
    monitor: [
        "AzureMonitorWorkspace",
        "DataCollectionEndpoint",
        "DataCollectionRule",
        "DataCollectionRuleAssociation",
        "DiagnosticSetting",
    ],
    network: [
        "NatGateway",
        "NetworkSecurityGroup",
        "PrivateDnsZoneGroup",
        "PrivateEndpoint",
        "PublicIPAddress",
        "PublicIPPrefix",
        "RouteTable",
        "Subnet",
        "VirtualNetwork",
        "VirtualNetworkPeering",
    ],
    operationalinsights: ["Workspace"],
    privatedns: ["PrivateZone", "VirtualNetworkLink"],
    redis: ["Redis", "listRedisKeys"],
    resources: ["ResourceGroup"],
    storage: ["BlobContainer", "StorageAccount", "listStorageAccountKeys"],
};

const titled = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

export const packages = [
    {
        npm: "@pulumi/kubernetes",
        members: kinds,
        /** One type serves inputs and outputs, and the typings call it the same on both sides. */
        sharedTypes: true,
        typeName: (name) => name,
        csharp: { compatibility: "kubernetes20", dictionaryConstructors: true },
        namespace(directory) {
            if (directory === "") return "Provider";
            const groups = { admissionregistration: "AdmissionRegistration", apiextensions: "ApiExtensions" };
            return directory
                .split("/")
                .map((part) => groups[part] ?? titled(part.replace(/alpha|beta/, titled)))
                .join(".");
        },
        // Properties that the API calls JSON or RawExtension are JSON documents. Only the parts that
        // are Pulumi's own (Helm, YAML) take any value.
        any: (directory) => (/^(helm|yaml)\//.test(directory) ? "Any" : "Json"),
        /** The API has no fractions but these; a quantity is text. */
        doubles: [
            "kubernetes:apiextensions.k8s.io/v1:JSONSchemaProps.maximum",
            "kubernetes:apiextensions.k8s.io/v1:JSONSchemaProps.minimum",
            "kubernetes:apiextensions.k8s.io/v1:JSONSchemaProps.multipleOf",
            "kubernetes:index:KubeClientSettings.qps",
        ],
        /** Secrets inside nested types: the JavaScript wraps only those of a resource itself. */
        secrets: ["kubernetes:helm.sh/v3:RepositoryOpts.password"],
        propertyNames: { kubeconfig: "KubeConfig" },
        // The npm package has no config module. The provider reads its own plain settings from the
        // stack's config, and these two besides.
        config(provider) {
            const plain = Object.entries(provider.inputProperties)
                .filter(([, property]) => property.type)
                .map(([name, { default: _, defaultInfo: __, ...property }]) => [name, property]);
            return Object.fromEntries([
                ...plain,
                ["enableReplaceCRD", { type: "boolean", deprecationMessage: "This option has no effect." }],
                ["strictMode", { type: "boolean" }],
            ]);
        },
    },
    {
        npm: "@pulumi/azure-native",
        members: azure,
        typeName: (name, side) => (side === "inputs" ? name.replace(/Args$/, "") : name),
        csharp: {},
        namespace: (directory) =>
            ({
                containerregistry: "ContainerRegistry",
                containerservice: "ContainerService",
                dbformysql: "DBforMySQL",
                dbforpostgresql: "DBforPostgreSQL",
                keyvault: "KeyVault",
                managedidentity: "ManagedIdentity",
                operationalinsights: "OperationalInsights",
                privatedns: "PrivateDns",
            })[directory] ?? titled(directory),
        any: () => "Any",
        // Fractions, and the API's 64-bit integers: a schema's integer has 32 bits, so Pulumi makes
        // those a number. The rest of the API has 32 bits.
        doubles: [
            "azure-native:containerservice:AgentPool.spotMaxPrice",
            "azure-native:containerservice:ManagedClusterAgentPoolProfile.spotMaxPrice",
            "azure-native:containerservice:ManagedClusterAgentPoolProfileResponse.spotMaxPrice",
            "azure-native:operationalinsights:WorkspaceCapping.dailyQuotaGb",
            "azure-native:operationalinsights:WorkspaceCappingResponse.dailyQuotaGb",
            "azure-native:dns:RecordSet.ttl",
            ...["SoaRecord", "SoaRecordResponse"].flatMap((type) =>
                ["expireTime", "minimumTtl", "refreshTime", "retryTime", "serialNumber"].map(
                    (property) => `azure-native:dns:${type}.${property}`,
                ),
            ),
            "azure-native:dns:Zone.maxNumberOfRecordSets",
            "azure-native:dns:Zone.maxNumberOfRecordsPerRecordSet",
            "azure-native:dns:Zone.numberOfRecordSets",
            "azure-native:privatedns:PrivateZone.maxNumberOfRecordSets",
            "azure-native:privatedns:PrivateZone.maxNumberOfVirtualNetworkLinks",
            "azure-native:privatedns:PrivateZone.maxNumberOfVirtualNetworkLinksWithRegistration",
            "azure-native:privatedns:PrivateZone.numberOfRecordSets",
            "azure-native:privatedns:PrivateZone.numberOfVirtualNetworkLinks",
            "azure-native:privatedns:PrivateZone.numberOfVirtualNetworkLinksWithRegistration",
        ],
        secrets: [],
        propertyNames: {},
    },
    {
        npm: "@pulumi/random",
        members: { "": ["RandomId", "RandomPassword", "RandomPet", "RandomString"] },
        typeName: (name) => name,
        csharp: { compatibility: "tfbridge20" },
        /** Tokens repeat the resource's name in the module: random:index/randomPet:RandomPet. */
        moduleFormat: "(.*)(?:/[^/]*)",
        namespace: titled,
        any: () => "Any",
        doubles: [],
        secrets: [],
        propertyNames: {},
    },
];
