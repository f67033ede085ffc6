using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace Infra.Components;

/// <summary>
/// A workload with everything that belongs to it: files, Service, controller, disruption budget, in this order.
/// </summary>
public sealed class Workload : ComponentResource
{
    /// <summary>How many old revisions stay to go back to.</summary>
    private const int History = 10;

    private readonly WorkloadPlan plan;
    private readonly Output<string> home;
    private readonly CustomResourceOptions child;
    private readonly PodTemplates pods;

    /// <param name="home">The namespace, once it is there.</param>
    /// <param name="secrets">The Secrets that the containers read, by name.</param>
    public Workload(
        string name,
        WorkloadPlan plan,
        Output<string> home,
        IReadOnlyDictionary<string, Secret> secrets,
        ComponentResourceOptions? options = null
    )
        : base("infra:kubernetes:Workload", name, options)
    {
        this.plan = plan;
        this.home = home;
        child = new CustomResourceOptions { Parent = this };
        pods = new PodTemplates(
            plan,
            Output.Create(WorkloadChecksum.Of(plan)),
            key => key.Secret.Of(secrets[key.Secret])
        );
        if (plan.Files.Count > 0)
        {
            var files = new ConfigMap(
                name,
                new ConfigMapArgs { Metadata = Meta(), Data = plan.Files.ToInputs() },
                child
            );
            child.DependsOn.Add(files);
        }

        switch (plan)
        {
            case ServingPlan serving:
                CreateService(name, serving);
                CreateServing(name, serving);
                break;
            case JobPlan job:
                _ = new Job(name, new JobArgs { Metadata = JobMeta(), Spec = SpecOf(job.Main, job.Retries) }, child);
                break;
            case CronJobPlan cron:
                CreateCronJob(name, cron);
                break;
        }

        RegisterOutputs();
    }

    /// <summary>
    /// Before the workload, so that its name answers from the first pod on. It is not waited for: the Service becomes
    /// ready with the pods, and they come after it.
    /// </summary>
    private void CreateService(string name, ServingPlan serving)
    {
        if (serving.Ports.Count == 0)
        {
            return;
        }

        var service = new Service(
            name,
            new ServiceArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = plan.Name,
                    Namespace = home,
                    Labels = pods.Labels,
                    Annotations = { ["pulumi.com/skipAwait"] = "true" },
                },
                Spec = new ServiceSpecArgs
                {
                    Type = "ClusterIP",
                    Selector = pods.Labels,
                    Ports = serving
                        .Ports.Select(port => new ServicePortArgs
                        {
                            Name = port.Name,
                            Port = port.Port,
                            TargetPort = port.Target,
                        })
                        .ToArray(),
                },
            },
            child
        );
        child.DependsOn.Add(service);
    }

    private void CreateServing(string name, ServingPlan serving)
    {
        var selector = new LabelSelectorArgs { MatchLabels = pods.Labels };
        switch (serving)
        {
            case DeploymentPlan deployment:
                _ = new Deployment(
                    name,
                    new DeploymentArgs
                    {
                        Metadata = Meta(),
                        Spec = new DeploymentSpecArgs
                        {
                            Replicas = deployment.Replicas,
                            RevisionHistoryLimit = History,
                            Selector = selector,
                            Template = pods.Of(serving.Main, serving.Helpers, restart: null),
                        },
                    },
                    child
                );
                CreateBudget(name, deployment.Replicas, selector);
                break;
            case StatefulSetPlan set:
                _ = new StatefulSet(name, SetOf(set, selector), child);
                CreateBudget(name, set.Replicas, selector);
                break;
            case DaemonSetPlan:
                _ = new DaemonSet(
                    name,
                    new DaemonSetArgs
                    {
                        Metadata = Meta(),
                        Spec = new DaemonSetSpecArgs
                        {
                            RevisionHistoryLimit = History,
                            Selector = selector,
                            Template = pods.Of(serving.Main, serving.Helpers, restart: null),
                        },
                    },
                    child
                );
                break;
        }
    }

    private StatefulSetArgs SetOf(StatefulSetPlan set, LabelSelectorArgs selector)
    {
        var claim = new PersistentVolumeClaimSpecArgs
        {
            AccessModes = "ReadWriteOnce",
            Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = $"{set.Disk.Size}" } },
        };
        if (set.Disk.Class is { } storage)
        {
            claim.StorageClassName = storage;
        }

        return new StatefulSetArgs
        {
            Metadata = Meta(),
            Spec = new StatefulSetSpecArgs
            {
                ServiceName = plan.Name,
                Replicas = set.Replicas,
                RevisionHistoryLimit = History,
                Selector = selector,
                Template = pods.Of(set.Main, set.Helpers, restart: null, set.Disk),
                VolumeClaimTemplates = new PersistentVolumeClaimArgs
                {
                    Metadata = new ObjectMetaArgs { Name = "data" },
                    Spec = claim,
                },
            },
        };
    }

    private void CreateCronJob(string name, CronJobPlan cron) =>
        _ = new CronJob(
            name,
            new CronJobArgs
            {
                Metadata = Meta(),
                Spec = new CronJobSpecArgs
                {
                    Schedule = cron.Schedule,
                    ConcurrencyPolicy = "Forbid",
                    JobTemplate = new JobTemplateSpecArgs { Spec = SpecOf(cron.Main, cron.Retries) },
                },
            },
            child
        );

    /// <summary>One at a time. A single pod may go: a budget would only keep its node from being drained.</summary>
    private void CreateBudget(string name, int replicas, LabelSelectorArgs selector)
    {
        if (replicas > 1)
        {
            _ = new PodDisruptionBudget(
                name,
                new PodDisruptionBudgetArgs
                {
                    Metadata = Meta(),
                    Spec = new PodDisruptionBudgetSpecArgs { MaxUnavailable = 1, Selector = selector },
                },
                child
            );
        }
    }

    private JobSpecArgs SpecOf(TaskPlan task, int retries) =>
        new() { BackoffLimit = retries, Template = pods.Of(task, helpers: [], restart: "Never") };

    private ObjectMetaArgs Meta() =>
        new()
        {
            Name = plan.Name,
            Namespace = home,
            Labels = pods.Labels,
        };

    /// <summary>A Job cannot be changed, so that another checksum is another Job, under another name.</summary>
    private ObjectMetaArgs JobMeta() =>
        new()
        {
            Name = $"{plan.Name}-{WorkloadChecksum.Of(plan)[..8]}",
            Namespace = home,
            Labels = pods.Labels,
        };
}
