using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Infra.Components;

/// <summary>A namespace of a business line, and everything that bounds it.</summary>
public sealed class LineNamespace : ComponentResource
{
    private const string RbacGroup = "rbac.authorization.k8s.io";

    private readonly NamespacePlan plan;

    /// <param name="secret">Gives passwords by name.</param>
    public LineNamespace(
        string name,
        NamespacePlan plan,
        Func<string, Output<string>> secret,
        ComponentResourceOptions? options = null
    )
        : base("infra:kubernetes:LineNamespace", name, options)
    {
        this.plan = plan;
        var child = new CustomResourceOptions { Parent = this, RetainOnDelete = plan.IsRetained };
        var bound = new CustomResourceOptions
        {
            Parent = this,
            Protect = plan.IsProtected,
            RetainOnDelete = plan.IsRetained,
        };
        Home = plan.Name.Value.Of(new Namespace(name, new NamespaceArgs { Metadata = MetadataOf(plan) }, bound));

        _ = new ResourceQuota(
            name,
            new ResourceQuotaArgs
            {
                Metadata = Named("quota"),
                Spec = new ResourceQuotaSpecArgs { Hard = plan.Quota.ToInputs() },
            },
            bound
        );
        _ = new LimitRange(name, new LimitRangeArgs { Metadata = Named("limits"), Spec = LimitsOf(plan) }, bound);
        foreach (var policy in plan.Policies)
        {
            _ = new NetworkPolicy(
                $"{name}-{policy.Name}",
                new NetworkPolicyArgs { Metadata = Named(policy.Name), Spec = NetworkPolicies.SpecOf(policy) },
                policy.Closes ? bound : child
            );
        }

        if (plan.Pull is { } pull)
        {
            CreatePullSecret(name, pull, secret(pull.Account.Password));
        }

        CreateAccounts(name);
        CreateRoles(name, bound, child);
        RegisterOutputs();
    }

    /// <summary>Its name; whatever uses it waits for it.</summary>
    public Output<string> Home { get; }

    /// <summary>The service accounts name it whether it is there or not.</summary>
    private void CreatePullSecret(string name, PullPlan pull, Output<string> password) =>
        _ = new Secret(
            $"{name}-{plan.PullSecret}",
            new SecretArgs
            {
                Metadata = Named(plan.PullSecret),
                Type = "kubernetes.io/dockerconfigjson",
                StringData = new InputMap<string>
                {
                    [".dockerconfigjson"] = RegistryLogins.Of(pull.Registry, pull.Account.User, password),
                },
            },
            new CustomResourceOptions { Parent = this }
        );

    private void CreateAccounts(string name)
    {
        foreach (var account in plan.ServiceAccounts)
        {
            _ = new ServiceAccount(
                $"{name}-{account}",
                new ServiceAccountArgs
                {
                    Metadata = Named(account),
                    ImagePullSecrets = new LocalObjectReferenceArgs { Name = plan.PullSecret },
                },
                // Kubernetes makes one of them itself, and again when it is deleted; both go with the namespace.
                new CustomResourceOptions { Parent = this, RetainOnDelete = true }
            );
        }
    }

    private void CreateRoles(string name, CustomResourceOptions bound, CustomResourceOptions child)
    {
        var roles = plan.Roles.ToDictionary(
            role => role.Name,
            role => new Role(
                $"{name}-{role.Name}",
                new RoleArgs { Metadata = Named(role.Name), Rules = role.Rules.Select(RuleOf).ToArray() },
                bound
            )
        );
        foreach (var binding in plan.Bindings)
        {
            _ = new RoleBinding(
                $"{name}-{binding.Name}",
                new RoleBindingArgs
                {
                    Metadata = Named(binding.Name),
                    RoleRef = new RoleRefArgs
                    {
                        ApiGroup = RbacGroup,
                        Kind = "Role",
                        Name = binding.Role.Of(roles[binding.Role]),
                    },
                    Subjects = SubjectsOf(binding).ToArray(),
                },
                child
            );
        }
    }

    private static ObjectMetaArgs MetadataOf(NamespacePlan plan)
    {
        var metadata = new ObjectMetaArgs { Name = plan.Name.Value, Labels = plan.Labels.ToInputs() };
        if (plan.Annotations.Count > 0)
        {
            metadata.Annotations = plan.Annotations.ToInputs();
        }

        return metadata;
    }

    private ObjectMetaArgs Named(string name) => new() { Name = name, Namespace = Home };

    private IEnumerable<SubjectArgs> SubjectsOf(RoleBindingPlan binding) =>
        binding
            .Groups.Select(group => new SubjectArgs
            {
                ApiGroup = RbacGroup,
                Kind = "Group",
                Name = $"{group:D}",
            })
            .Concat(
                binding.ServiceAccounts.Select(account => new SubjectArgs
                {
                    Kind = "ServiceAccount",
                    Name = account,
                    Namespace = Home,
                })
            )
            .Concat(
                binding.Others.Select(account => new SubjectArgs
                {
                    Kind = "ServiceAccount",
                    Name = account.Name,
                    Namespace = account.Namespace.Value,
                })
            );

    private static LimitRangeSpecArgs LimitsOf(NamespacePlan plan) =>
        new()
        {
            Limits = new LimitRangeItemArgs
            {
                Type = "Container",
                DefaultRequest = plan.Containers.DefaultRequest.ToInputs(),
                Default = plan.Containers.DefaultLimit.ToInputs(),
                Max = plan.Containers.Max.ToInputs(),
            },
        };

    private static PolicyRuleArgs RuleOf(RoleRulePlan rule) =>
        new()
        {
            ApiGroups = rule.ApiGroups.ToInputs(),
            Resources = rule.Resources.ToInputs(),
            Verbs = rule.Verbs.ToInputs(),
        };
}
