using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Components;

/// <summary>Writes the pods of a workload: restricted as far as Kubernetes can, spread over zones, rolled by checksum.</summary>
internal sealed class PodTemplates(
    WorkloadPlan plan,
    Output<string> checksum,
    Func<SecretKey, Input<string>> secretName
)
{
    private const string Zone = "topology.kubernetes.io/zone";

    public InputMap<string> Labels { get; } = new() { ["app.kubernetes.io/name"] = plan.Name };

    /// <param name="main">What the pod is for.</param>
    /// <param name="helpers">Containers beside it; Kubernetes ends them after it.</param>
    public PodTemplateSpecArgs Of(ContainerPlan main, Seq<ServerPlan> helpers, string? restart, DiskPlan? disk = null)
    {
        var folders = disk is null ? plan.Scratch : plan.Scratch.Where(folder => folder != disk.Folder).ToSeq();
        var spec = new PodSpecArgs
        {
            PriorityClassName = plan.Priority,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            SecurityContext = new PodSecurityContextArgs
            {
                RunAsNonRoot = true,
                RunAsUser = plan.User,
                RunAsGroup = plan.User,
                FsGroup = plan.User,
                SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
            },
            Containers = { ContainerOf(main, folders, disk) },
            Volumes = VolumesOf(folders).ToArray(),
        };
        foreach (var task in plan.Init)
        {
            spec.InitContainers.Add(ContainerOf(task, folders, disk));
        }

        foreach (var helper in helpers)
        {
            var container = ContainerOf(helper, folders, disk);
            // A sidecar of Kubernetes' own: it runs until the main container has ended.
            container.RestartPolicy = "Always";
            spec.InitContainers.Add(container);
        }

        if (restart is not null)
        {
            spec.RestartPolicy = restart;
        }
        else
        {
            spec.TopologySpreadConstraints = new TopologySpreadConstraintArgs
            {
                MaxSkew = 1,
                TopologyKey = Zone,
                WhenUnsatisfiable = "ScheduleAnyway",
                LabelSelector = new LabelSelectorArgs { MatchLabels = Labels },
            };
        }

        return new PodTemplateSpecArgs
        {
            Metadata = new ObjectMetaArgs { Labels = Labels, Annotations = { ["infra/checksum"] = checksum } },
            Spec = spec,
        };
    }

    private ContainerArgs ContainerOf(ContainerPlan container, Seq<string> folders, DiskPlan? disk)
    {
        var args = new ContainerArgs
        {
            Name = container.Name,
            Image = container.Image,
            ImagePullPolicy = container.PullPolicy,
            Resources = new ResourceRequirementsArgs
            {
                Requests = { ["cpu"] = $"{container.Resources.Cpu}", ["memory"] = $"{container.Resources.Memory}" },
                Limits = { ["memory"] = $"{container.Resources.MemoryLimit}" },
            },
            SecurityContext = new SecurityContextArgs
            {
                AllowPrivilegeEscalation = false,
                ReadOnlyRootFilesystem = true,
                Capabilities = new CapabilitiesArgs { Drop = "ALL" },
            },
            Env =
            [
                .. container.Environment.Select(entry => new EnvVarArgs { Name = entry.Key, Value = entry.Value }),
                .. container.SecretEnvironment.Select(entry => new EnvVarArgs
                {
                    Name = entry.Key,
                    ValueFrom = new EnvVarSourceArgs
                    {
                        SecretKeyRef = new SecretKeySelectorArgs
                        {
                            Name = secretName(entry.Value),
                            Key = entry.Value.Key,
                        },
                    },
                }),
            ],
            VolumeMounts = MountsOf(folders, disk).ToArray(),
        };
        if (container.Command.Count > 0)
        {
            args.Command = container.Command.ToInputs();
        }

        if (container.Arguments.Count > 0)
        {
            args.Args = container.Arguments.ToInputs();
        }

        if (container is ServerPlan server)
        {
            args.Ports = server.Listens.Select(port => new ContainerPortArgs { ContainerPortValue = port }).ToArray();
            args.ReadinessProbe = ProbeOf(server.Readiness);
            args.LivenessProbe = ProbeOf(server.Liveness);
            if (server.Startup is { } startup)
            {
                args.StartupProbe = ProbeOf(startup);
            }
        }

        return args;
    }

    private static ProbeArgs ProbeOf(ProbePlan probe)
    {
        var args = new ProbeArgs { PeriodSeconds = probe.Every, FailureThreshold = probe.Failures };
        if (probe is { Path: { } path, Port: { } web })
        {
            args.HttpGet = new HTTPGetActionArgs { Path = path, Port = web };
        }
        else if (probe.Port is { } port)
        {
            args.TcpSocket = new TCPSocketActionArgs { Port = port };
        }
        else
        {
            args.Exec = new ExecActionArgs { Command = probe.Command.ToInputs() };
        }

        return args;
    }

    private IEnumerable<VolumeArgs> VolumesOf(Seq<string> folders)
    {
        if (plan.Files.Count > 0)
        {
            yield return new VolumeArgs
            {
                Name = "files",
                ConfigMap = new ConfigMapVolumeSourceArgs { Name = plan.Name },
            };
        }

        foreach (var number in Enumerable.Range(0, folders.Count))
        {
            yield return new VolumeArgs { Name = $"scratch-{number}", EmptyDir = new EmptyDirVolumeSourceArgs() };
        }
    }

    private IEnumerable<VolumeMountArgs> MountsOf(Seq<string> folders, DiskPlan? disk)
    {
        if (plan.Files.Count > 0)
        {
            yield return new VolumeMountArgs
            {
                Name = "files",
                MountPath = plan.FilesFolder,
                ReadOnly = true,
            };
        }

        if (disk is not null)
        {
            yield return new VolumeMountArgs { Name = "data", MountPath = disk.Folder };
        }

        foreach (var (folder, number) in folders.Select((folder, number) => (folder, number)))
        {
            yield return new VolumeMountArgs { Name = $"scratch-{number}", MountPath = folder };
        }
    }
}
