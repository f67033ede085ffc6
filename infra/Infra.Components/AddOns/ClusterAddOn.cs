using Infra.Planning.Names;
using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace Infra.Components;

/// <summary>An add-on in one cluster: its namespaces, its Secrets, what runs, and what it is told to do.</summary>
public sealed class ClusterAddOn : ComponentResource
{
    private readonly AddOnPlan plan;
    private readonly Dictionary<NamespaceName, AddOnNamespace> spaces;
    private readonly Func<NamespaceName, Output<string>> others;

    /// <param name="services">What it has in Azure; null for nothing.</param>
    /// <param name="supplied">Gives what a person has supplied under that name.</param>
    /// <param name="others">Gives the namespaces of the cluster that are not the add-on's own.</param>
    public ClusterAddOn(
        string name,
        AddOnPlan plan,
        AddOnServices? services,
        Func<string, Output<string>> supplied,
        Func<NamespaceName, Output<string>> others,
        ComponentResourceOptions options
    )
        : base("infra:kubernetes:AddOn", name, options)
    {
        (this.plan, this.others) = (plan, others);
        var inside = new ComponentResourceOptions { Parent = this };
        spaces = plan.Namespaces.ToDictionary(
            space => space.Name,
            space => new AddOnNamespace($"{name}-{space.Name}", space, inside)
        );
        var secrets = new AddOnSecrets(
            name,
            plan,
            services,
            supplied,
            secret => HomeOf(secret.Namespace),
            new CustomResourceOptions { Parent = this }
        );
        var releases = CreateReleases(name, secrets);
        foreach (var workload in plan.Workloads)
        {
            var space = spaces[workload.Namespace];
            _ = new Workload(
                $"{name}-{workload.Name}",
                workload,
                space.Home,
                secrets.All,
                new ComponentResourceOptions { Parent = this, DependsOn = [space, .. releases] }
            );
        }

        foreach (var budget in plan.Budgets)
        {
            CreateBudget(name, budget);
        }

        foreach (var item in plan.Objects)
        {
            _ = CustomObjects.Create(
                name,
                item,
                HomeOf,
                new CustomResourceOptions { Parent = this, DependsOn = releases }
            );
        }

        RegisterOutputs();
    }

    /// <summary>Its namespaces by name; whatever uses one waits for it.</summary>
    public IEnumerable<KeyValuePair<NamespaceName, Output<string>>> Homes =>
        spaces.Select(space => KeyValuePair.Create(space.Key, space.Value.Home));

    private Output<string> HomeOf(NamespaceName space) =>
        spaces.TryGetValue(space, out var own) ? own.Home : others(space);

    private Resource[] CreateReleases(string name, AddOnSecrets secrets)
    {
        var certificates = plan
            .Certificates.Select(certificate =>
                OwnCertificates.Create(
                    name,
                    certificate,
                    HomeOf(certificate.Namespace),
                    new CustomResourceOptions { Parent = this }
                )
            )
            .ToArray();
        Resource[] before = [.. spaces.Values, .. secrets.All.Values, .. certificates];
        return plan
            .Releases.Select(
                Resource (release) =>
                    new Release(
                        plan.Releases.Count == 1 ? name : $"{name}-{release.Name}",
                        ReleaseValues.Of(release, HomeOf(release.Namespace), secrets.Resolve),
                        new CustomResourceOptions { Parent = this, DependsOn = before }
                    )
            )
            .ToArray();
    }

    private void CreateBudget(string name, BudgetPlan budget) =>
        _ = new PodDisruptionBudget(
            $"{name}-{budget.Name}",
            new PodDisruptionBudgetArgs
            {
                Metadata = new ObjectMetaArgs { Name = budget.Name, Namespace = HomeOf(budget.Namespace) },
                Spec = new PodDisruptionBudgetSpecArgs
                {
                    MaxUnavailable = 1,
                    Selector = new LabelSelectorArgs { MatchLabels = budget.Pods.ToInputs() },
                },
            },
            new CustomResourceOptions { Parent = this }
        );
}
