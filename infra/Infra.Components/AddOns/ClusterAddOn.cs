using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;

namespace Infra.Components;

/// <summary>An add-on in one cluster: its namespaces, its Secrets, and what runs.</summary>
public sealed class ClusterAddOn : ComponentResource
{
    /// <param name="supplied">Gives what a person has supplied under that name.</param>
    public ClusterAddOn(
        string name,
        AddOnPlan plan,
        Func<string, Output<string>> supplied,
        ComponentResourceOptions options
    )
        : base("infra:kubernetes:AddOn", name, options)
    {
        var inside = new ComponentResourceOptions { Parent = this };
        var spaces = plan.Namespaces.ToDictionary(
            space => space.Name,
            space => new AddOnNamespace($"{name}-{space.Name}", space, inside)
        );
        var secrets = new AddOnSecrets(
            name,
            plan,
            supplied,
            secret => spaces[secret.Namespace].Home,
            new CustomResourceOptions { Parent = this }
        );
        var certificates = plan
            .Certificates.Select(certificate =>
                OwnCertificates.Create(
                    name,
                    certificate,
                    spaces[certificate.Namespace].Home,
                    new CustomResourceOptions { Parent = this }
                )
            )
            .ToArray();
        if (plan.Release is { } release)
        {
            var space = spaces[release.Namespace];
            _ = new Release(
                name,
                ReleaseValues.Of(release, space.Home, secrets.ValueOf),
                new CustomResourceOptions { Parent = this, DependsOn = [space, .. secrets.All.Values, .. certificates] }
            );
        }

        foreach (var workload in plan.Workloads)
        {
            var space = spaces[workload.Namespace];
            _ = new Workload(
                $"{name}-{workload.Name}",
                workload,
                space.Home,
                secrets.All,
                new ComponentResourceOptions { Parent = this, DependsOn = { space } }
            );
        }

        RegisterOutputs();
    }
}
