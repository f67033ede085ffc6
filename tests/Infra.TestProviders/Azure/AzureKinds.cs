namespace Infra.TestProviders.Azure;

/// <summary>Every resource type that the test provider has.</summary>
internal static class AzureKinds
{
    private const string Network = "2024-05-01";
    private const string Containers = "2025-09-01";
    private const string Identity = "2023-01-31";
    private const string PostgreSql = "2025-08-01";
    private const string Storage = "2024-01-01";
    private const string Collection = "2022-06-01";
    private const string PrivateDns = "2024-06-01";
    private const string Dns = "2023-07-01-preview";

    public static readonly IReadOnlyDictionary<string, AzureKind> All = new[]
    {
        new AzureKind(
            "azure-native:resources:ResourceGroup",
            "Microsoft.Resources/resourceGroups",
            "2024-03-01",
            "resourceGroupName"
        )
        {
            Scope = AzureScope.Subscription,
        },
        new(
            "azure-native:authorization:RoleAssignment",
            "Microsoft.Authorization/roleAssignments",
            "2022-04-01",
            "roleAssignmentName"
        )
        {
            Scope = AzureScope.Extension,
        },
        new(
            "azure-native:monitor:DiagnosticSetting",
            "Microsoft.Insights/diagnosticSettings",
            "2021-05-01-preview",
            "name"
        )
        {
            Scope = AzureScope.Extension,
            ScopeInput = "resourceUri",
        },
        new(
            "azure-native:monitor:AzureMonitorWorkspace",
            "Microsoft.Monitor/accounts",
            "2023-04-03",
            "azureMonitorWorkspaceName"
        ),
        new(
            "azure-native:monitor:DataCollectionEndpoint",
            "Microsoft.Insights/dataCollectionEndpoints",
            Collection,
            "dataCollectionEndpointName"
        ),
        new(
            "azure-native:monitor:DataCollectionRule",
            "Microsoft.Insights/dataCollectionRules",
            Collection,
            "dataCollectionRuleName"
        ),
        new(
            "azure-native:monitor:DataCollectionRuleAssociation",
            "Microsoft.Insights/dataCollectionRuleAssociations",
            Collection,
            "associationName"
        )
        {
            Scope = AzureScope.Extension,
            ScopeInput = "resourceUri",
        },
        new(
            "azure-native:containerregistry:Registry",
            "Microsoft.ContainerRegistry/registries",
            "2023-01-01-preview",
            "registryName"
        ),
        new(
            "azure-native:containerservice:ManagedCluster",
            "Microsoft.ContainerService/managedClusters",
            Containers,
            "resourceName"
        ),
        new(
            "azure-native:containerservice:AgentPool",
            "Microsoft.ContainerService/managedClusters/agentPools",
            Containers,
            "resourceName",
            "agentPoolName"
        ),
        new(
            "azure-native:containerservice:MaintenanceConfiguration",
            "Microsoft.ContainerService/managedClusters/maintenanceConfigurations",
            Containers,
            "resourceName",
            "configName"
        ),
        new(
            "azure-native:dbformysql:Server",
            "Microsoft.DBforMySQL/flexibleServers",
            "2024-02-01-preview",
            "serverName"
        ),
        new(
            "azure-native:dbformysql:Database",
            "Microsoft.DBforMySQL/flexibleServers/databases",
            "2023-12-30",
            "serverName",
            "databaseName"
        ),
        new(
            "azure-native:dbforpostgresql:Server",
            "Microsoft.DBforPostgreSQL/flexibleServers",
            PostgreSql,
            "serverName"
        ),
        new(
            "azure-native:dbforpostgresql:Database",
            "Microsoft.DBforPostgreSQL/flexibleServers/databases",
            PostgreSql,
            "serverName",
            "databaseName"
        ),
        new(
            "azure-native:dbforpostgresql:Configuration",
            "Microsoft.DBforPostgreSQL/flexibleServers/configurations",
            PostgreSql,
            "serverName",
            "configurationName"
        ),
        new("azure-native:dns:Zone", "Microsoft.Network/dnsZones", Dns, "zoneName"),
        new("azure-native:dns:RecordSet", "Microsoft.Network/dnsZones/*", Dns, "zoneName", "relativeRecordSetName"),
        new("azure-native:keyvault:Vault", "Microsoft.KeyVault/vaults", "2024-11-01", "vaultName"),
        new(
            "azure-native:managedidentity:UserAssignedIdentity",
            "Microsoft.ManagedIdentity/userAssignedIdentities",
            Identity,
            "resourceName"
        ),
        new(
            "azure-native:managedidentity:FederatedIdentityCredential",
            "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials",
            Identity,
            "resourceName",
            "federatedIdentityCredentialResourceName"
        ),
        new("azure-native:network:NatGateway", "Microsoft.Network/natGateways", Network, "natGatewayName"),
        new(
            "azure-native:network:NetworkSecurityGroup",
            "Microsoft.Network/networkSecurityGroups",
            Network,
            "networkSecurityGroupName"
        ),
        new(
            "azure-native:network:PrivateEndpoint",
            "Microsoft.Network/privateEndpoints",
            Network,
            "privateEndpointName"
        ),
        new(
            "azure-native:network:PrivateDnsZoneGroup",
            "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
            Network,
            "privateEndpointName",
            "privateDnsZoneGroupName"
        ),
        new(
            "azure-native:network:PublicIPAddress",
            "Microsoft.Network/publicIPAddresses",
            Network,
            "publicIpAddressName"
        ),
        new("azure-native:network:PublicIPPrefix", "Microsoft.Network/publicIPPrefixes", Network, "publicIpPrefixName"),
        new("azure-native:network:RouteTable", "Microsoft.Network/routeTables", Network, "routeTableName"),
        new("azure-native:network:VirtualNetwork", "Microsoft.Network/virtualNetworks", Network, "virtualNetworkName"),
        new(
            "azure-native:network:Subnet",
            "Microsoft.Network/virtualNetworks/subnets",
            Network,
            "virtualNetworkName",
            "subnetName"
        ),
        new(
            "azure-native:network:VirtualNetworkPeering",
            "Microsoft.Network/virtualNetworks/virtualNetworkPeerings",
            Network,
            "virtualNetworkName",
            "virtualNetworkPeeringName"
        ),
        new(
            "azure-native:operationalinsights:Workspace",
            "Microsoft.OperationalInsights/workspaces",
            "2023-09-01",
            "workspaceName"
        ),
        new("azure-native:privatedns:PrivateZone", "Microsoft.Network/privateDnsZones", PrivateDns, "privateZoneName"),
        new(
            "azure-native:privatedns:VirtualNetworkLink",
            "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
            PrivateDns,
            "privateZoneName",
            "virtualNetworkLinkName"
        ),
        new("azure-native:redis:Redis", "Microsoft.Cache/redis", "2024-11-01", "name"),
        new("azure-native:storage:StorageAccount", "Microsoft.Storage/storageAccounts", Storage, "accountName"),
        new(
            "azure-native:storage:BlobContainer",
            "Microsoft.Storage/storageAccounts/blobServices/containers",
            Storage,
            "accountName",
            "containerName"
        ),
    }.ToDictionary(kind => kind.Token);
}
