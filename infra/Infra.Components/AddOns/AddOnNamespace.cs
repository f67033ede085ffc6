using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Components;

/// <summary>A namespace of the platform's own, and everything that bounds it.</summary>
public sealed class AddOnNamespace : ComponentResource
{
    public AddOnNamespace(string name, AddOnNamespacePlan plan, ComponentResourceOptions? options = null)
        : base("infra:kubernetes:AddOnNamespace", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        Home = plan.Name.Value.Of(
            new Namespace(
                name,
                new NamespaceArgs
                {
                    Metadata = new ObjectMetaArgs { Name = plan.Name.Value, Labels = plan.Labels.ToInputs() },
                },
                child
            )
        );
        _ = new LimitRange(
            name,
            new LimitRangeArgs
            {
                Metadata = new ObjectMetaArgs { Name = "limits", Namespace = Home },
                Spec = new LimitRangeSpecArgs
                {
                    Limits = new LimitRangeItemArgs
                    {
                        Type = "Container",
                        DefaultRequest = plan.Containers.DefaultRequest.ToInputs(),
                        Default = plan.Containers.DefaultLimit.ToInputs(),
                    },
                },
            },
            child
        );
        if (plan.Quota.Count > 0)
        {
            _ = new ResourceQuota(
                name,
                new ResourceQuotaArgs
                {
                    Metadata = new ObjectMetaArgs { Name = "quota", Namespace = Home },
                    Spec = new ResourceQuotaSpecArgs { Hard = plan.Quota.ToInputs() },
                },
                child
            );
        }

        foreach (var policy in plan.Policies)
        {
            _ = new NetworkPolicy(
                $"{name}-{policy.Name}",
                new NetworkPolicyArgs
                {
                    Metadata = new ObjectMetaArgs { Name = policy.Name, Namespace = Home },
                    Spec = NetworkPolicies.SpecOf(policy),
                },
                child
            );
        }

        RegisterOutputs();
    }

    /// <summary>The namespace's name, once it is there.</summary>
    public Output<string> Home { get; }
}
