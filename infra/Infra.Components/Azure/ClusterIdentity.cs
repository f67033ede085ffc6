using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.ManagedIdentity;
using Pulumi.AzureNative.Resources;

namespace Infra.Components;

/// <summary>Who the control plane is in Azure, with the rights that it needs before it can be made.</summary>
public sealed class ClusterIdentity : ComponentResource
{
    public ClusterIdentity(
        string name,
        AksPlan plan,
        ResourceGroup group,
        ClusterNetwork network,
        ComponentResourceOptions? options = null
    )
        : base("infra:azure:ClusterIdentity", name, options)
    {
        Identity = new UserAssignedIdentity(
            plan.Identity.Name,
            new UserAssignedIdentityArgs
            {
                ResourceName = plan.Identity.Name,
                ResourceGroupName = plan.ResourceGroup.Of(group),
                Location = plan.Location,
                Tags = plan.Tags.ToInputs(),
            },
            new CustomResourceOptions { Parent = this, Protect = plan.Protect }
        );
        Rights =
        [
            .. plan
                .Network.Subnets.Where(subnet => subnet.IsOfCluster)
                .Select(subnet =>
                    Grant($"{plan.Identity.Name}-{subnet.Name}", plan.Identity.SubnetRole, network.Subnet(subnet).Id)
                ),
            .. plan.Identity.Rights.Select(right =>
                Grant(right.Name, right.Role, right.Scope is { } scope ? Output.Create(scope) : network.Network.Id)
            ),
        ];
        RegisterOutputs();

        RoleAssignment Grant(string right, string role, Output<string> scope) =>
            new(
                right,
                new RoleAssignmentArgs
                {
                    PrincipalId = Identity.PrincipalId,
                    // Stated, so that Azure does not look for an identity that its directory does not know yet.
                    PrincipalType = PrincipalType.ServicePrincipal,
                    RoleDefinitionId = role,
                    Scope = scope,
                },
                new CustomResourceOptions { Parent = this }
            );
    }

    public UserAssignedIdentity Identity { get; }

    /// <summary>The cluster waits for these.</summary>
    public IReadOnlyList<Resource> Rights { get; }
}
