using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.ManagedIdentity;
using Pulumi.Utilities;

namespace Infra.Components;

/// <summary>What an add-on has in Azure: the services that hold its data, and who its pods are there.</summary>
public sealed class AddOnServices : ComponentResource
{
    /// <summary>What Azure expects a token of Kubernetes to be meant for.</summary>
    private const string Audience = "api://AzureADTokenExchange";

    private readonly Dictionary<DataService, Output<string>> keys = [];
    private readonly Dictionary<string, (Output<string> ClientId, Output<string> TenantId)> identities = [];

    public AddOnServices(
        string name,
        ServicesPlan plan,
        AksPlan cluster,
        AksCluster made,
        ComponentResourceOptions? options = null
    )
        : base("infra:azure:AddOnServices", name, options)
    {
        var (group, network) = (made.Group, made.Network);
        foreach (var database in plan.Databases)
        {
            keys[database.Service] =
                database.Service == DataService.MySql
                    ? DatabaseServers.CreateMySql(database, cluster, group, network, this)
                    : DatabaseServers.CreatePostgreSql(database, cluster, group, network, this);
        }

        if (plan.Cache is { } cache)
        {
            keys[DataService.Redis] = Cache.Create(cache, cluster, group, network, this);
        }

        if (plan.Blobs is { } blobs)
        {
            keys[DataService.Blob] = BlobStore.Create(blobs, cluster, group, network, this);
        }

        foreach (var identity in plan.Identities)
        {
            identities[identity.Name] = CreateIdentity(identity, cluster, made);
        }

        RegisterOutputs();
    }

    /// <summary>What opens the service, once it can be used.</summary>
    public Output<string> KeyOf(DataService service) => keys[service];

    /// <summary>What the identity is called in a token, once it has its rights.</summary>
    public Output<string> ClientIdOf(IdentityKey identity) => identities[identity.Identity].ClientId;

    public Output<string> TenantIdOf(IdentityKey identity) => identities[identity.Identity].TenantId;

    private (Output<string> ClientId, Output<string> TenantId) CreateIdentity(
        WorkloadIdentityPlan plan,
        AksPlan cluster,
        AksCluster made
    )
    {
        var inside = new CustomResourceOptions { Parent = this };
        var identity = new UserAssignedIdentity(
            plan.Name,
            new UserAssignedIdentityArgs
            {
                ResourceName = plan.Name,
                ResourceGroupName = cluster.ResourceGroup.Of(made.Group),
                Location = cluster.Location,
                Tags = cluster.Tags.ToInputs(),
            },
            inside
        );
        Resource[] before =
        [
            new FederatedIdentityCredential(
                plan.Name,
                new FederatedIdentityCredentialArgs
                {
                    FederatedIdentityCredentialResourceName = cluster.Cluster.Name,
                    ResourceName = plan.Name.Of(identity),
                    ResourceGroupName = cluster.ResourceGroup,
                    Issuer = made.OidcIssuer,
                    Subject = plan.Subject,
                    Audiences = Audience,
                },
                inside
            ),
            .. plan.Rights.Select(right => new RoleAssignment(
                right.Name,
                new RoleAssignmentArgs
                {
                    PrincipalId = identity.PrincipalId,
                    // Stated, so that Azure does not look for an identity that its directory does not know yet.
                    PrincipalType = PrincipalType.ServicePrincipal,
                    RoleDefinitionId = right.Role,
                    Scope = right.Scope is { } scope ? Output.Create(scope) : made.Network.Network.Id,
                },
                inside
            )),
        ];
        return (
            before.Aggregate(identity.ClientId, OutputUtilities.WithDependency),
            before.Aggregate(identity.TenantId, OutputUtilities.WithDependency)
        );
    }
}
