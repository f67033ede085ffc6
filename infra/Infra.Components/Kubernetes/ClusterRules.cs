using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Kubernetes.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Scheduling.V1;
using Pulumi.Kubernetes.Types.Inputs.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Scheduling.V1;

namespace Infra.Components;

/// <summary>What the cluster asks of the workloads of business lines, and the priorities that pods can have.</summary>
public sealed class ClusterRules : ComponentResource
{
    public ClusterRules(string name, AdmissionPlan plan, ComponentResourceOptions? options = null)
        : base("infra:kubernetes:ClusterRules", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        foreach (var priority in plan.Priorities)
        {
            _ = new PriorityClass(
                $"{name}-{priority.Name}",
                new PriorityClassArgs
                {
                    Metadata = Named(priority.Name),
                    Value = priority.Value,
                    Description = priority.Description,
                },
                child
            );
        }

        var policies = plan.Policies.ToDictionary(
            policy => policy.Name,
            policy => new ValidatingAdmissionPolicy(
                $"{name}-{policy.Name}",
                new ValidatingAdmissionPolicyArgs { Metadata = Named(policy.Name), Spec = SpecOf(policy) },
                child
            )
        );
        foreach (var binding in plan.Bindings)
        {
            _ = new ValidatingAdmissionPolicyBinding(
                $"{name}-{binding.Name}",
                new ValidatingAdmissionPolicyBindingArgs
                {
                    Metadata = Named(binding.Name),
                    Spec = new ValidatingAdmissionPolicyBindingSpecArgs
                    {
                        PolicyName = binding.Policy.Of(policies[binding.Policy]),
                        ValidationActions = "Deny",
                        MatchResources = new MatchResourcesArgs { NamespaceSelector = SelectorOf(binding) },
                    },
                },
                new CustomResourceOptions
                {
                    Parent = this,
                    Protect = binding.IsProtected,
                    RetainOnDelete = binding.IsRetained,
                }
            );
        }

        RegisterOutputs();
    }

    private static ObjectMetaArgs Named(string name) => new() { Name = name };

    /// <summary>By their names: labels can be changed, if only by administrators.</summary>
    private static LabelSelectorArgs SelectorOf(AdmissionBindingPlan binding) =>
        new()
        {
            MatchExpressions = new LabelSelectorRequirementArgs
            {
                Key = "kubernetes.io/metadata.name",
                Operator = "In",
                Values = binding.Namespaces.ToInputs(),
            },
        };

    private static ValidatingAdmissionPolicySpecArgs SpecOf(AdmissionPolicyPlan policy) =>
        new()
        {
            FailurePolicy = "Fail",
            MatchConstraints = new MatchResourcesArgs
            {
                ResourceRules = policy
                    .Kinds.Select(kinds => new NamedRuleWithOperationsArgs
                    {
                        ApiGroups = kinds.ApiGroup,
                        ApiVersions = "v1",
                        Operations = kinds.Operations.ToInputs(),
                        Resources = kinds.Resources.ToInputs(),
                    })
                    .ToArray(),
            },
            MatchConditions = new MatchConditionArgs { Name = "changes-pods", Expression = policy.Matches },
            Variables = policy
                .Variables.Select(variable => new VariableArgs
                {
                    Name = variable.Name,
                    Expression = variable.Expression,
                })
                .ToArray(),
            Validations = new ValidationArgs { Expression = policy.Holds, MessageExpression = policy.Message },
        };
}
