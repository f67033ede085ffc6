using Infra.Planning.Capacity;
using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Plan;

/// <summary>Decides what bounds the namespaces of business lines in one cluster.</summary>
/// <param name="policies">What the line's pods may talk to.</param>
/// <param name="hasChaos">Whether faults are made on purpose in the stack.</param>
/// <param name="largestNode">What the largest of its nodes leaves to pods; null where nobody knows.</param>
internal sealed class NamespaceBuilder(
    StackSettings stack,
    TenantPolicies policies,
    Seq<string> imageSources,
    bool hasChaos,
    Room? largestNode
)
{
    /// <summary>In every namespace of every line; its robot account is the line's own.</summary>
    public const string PullSecret = "registry-pull";

    /// <summary>Chaos Mesh looks for it where it filters namespaces.</summary>
    private const string ChaosAnnotation = "chaos-mesh.org/inject";

    public NamespacePlan Build(BusinessLine line, NamespaceName name)
    {
        var quota = line.Settings.Quotas.TryGetValue(name.Value, out var given) ? given : NoQuota;
        return new()
        {
            Name = name,
            Line = line.Name,
            IsProtected = IsProtected(stack, line),
            IsRetained = line.Settings.Leaving is { Namespaces: Retention.Retain },
            Labels = Labels(line),
            Annotations = Map([
                .. hasChaos && line.AllowsChaos ? [(ChaosAnnotation, "enabled")] : Array.Empty<(string, string)>(),
                .. LineMarks.Of(line, name, imageSources),
            ]),
            Quota = Map(
                ("limits.cpu", $"{quota.CpuLimit}"),
                ("limits.memory", $"{quota.Memory}"),
                ("pods", $"{quota.Pods}"),
                ("requests.cpu", $"{quota.Cpu}"),
                ("requests.memory", $"{quota.Memory}"),
                // Traffic comes in through the edge only.
                ("services.loadbalancers", "0"),
                ("services.nodeports", "0")
            ),
            Containers = Containers(quota),
            Policies = policies.For(line, name),
            ServiceAccounts = ["default", TenantRoles.Releaser.Name],
            PullSecret = PullSecret,
            Roles = TenantRoles.All,
            Bindings = Bindings(line.Settings.Owners),
        };
    }

    /// <summary>A line goes only when somebody has said what becomes of it.</summary>
    public static bool IsProtected(StackSettings stack, BusinessLine line) =>
        stack.Protect && line.Settings.Leaving is null;

    /// <summary>An equal share of the quota: as many containers as there may be pods fit with the defaults alone.</summary>
    public static Cpu DefaultCpu(Cpu whole, int pods) => new(whole.Millicores / pods);

    /// <inheritdoc cref="DefaultCpu"/>
    public static Memory DefaultMemory(Memory whole, int pods) =>
        Memory.Mebi((int)Math.Min(int.MaxValue, whole.Bytes / pods / Memory.Mebi(1).Bytes));

    private static QuotaSettings NoQuota { get; } =
        new()
        {
            Path = StackConfig.Root,
            Cpu = default,
            CpuLimit = default,
            Memory = default,
            Pods = 1,
        };

    private SortedMap<string> Labels(BusinessLine line)
    {
        var level = line.PodSecurity == PodSecurity.Restricted ? "restricted" : "baseline";
        var version = $"v{stack.Kubernetes.MinorText}";
        return Map(
            (TenantPolicies.LineLabel, line.Name.Value),
            ("pod-security.kubernetes.io/audit", level),
            ("pod-security.kubernetes.io/audit-version", version),
            ("pod-security.kubernetes.io/enforce", level),
            ("pod-security.kubernetes.io/enforce-version", version),
            ("pod-security.kubernetes.io/warn", level),
            ("pod-security.kubernetes.io/warn-version", version)
        );
    }

    /// <summary>Kubernetes refuses defaults above the most, and a request above the limit.</summary>
    private ContainerLimitsPlan Containers(QuotaSettings quota)
    {
        var (mostCpu, mostMemory) = (Least(quota.CpuLimit, largestNode?.Cpu), Least(quota.Memory, largestNode?.Memory));
        var memory = $"{Least(DefaultMemory(quota.Memory, quota.Pods), mostMemory)}";
        return new()
        {
            DefaultRequest = Map(("cpu", $"{Least(DefaultCpu(quota.Cpu, quota.Pods), mostCpu)}"), ("memory", memory)),
            DefaultLimit = Map(
                ("cpu", $"{Least(DefaultCpu(quota.CpuLimit, quota.Pods), mostCpu)}"),
                ("memory", memory)
            ),
            Max = Map(("cpu", $"{mostCpu}"), ("memory", $"{mostMemory}")),
        };
    }

    /// <summary>A container that fits no node would wait for ever; it is better refused.</summary>
    private static T Least<T>(T quota, T? node)
        where T : struct, IComparable<T> => node is { } room && room.CompareTo(quota) < 0 ? room : quota;

    private static Seq<RoleBindingPlan> Bindings(OwnerSettings owners)
    {
        (RolePlan Role, Seq<Guid> Groups, Seq<string> Accounts)[] subjects =
        [
            (TenantRoles.Viewer, owners.Viewers, []),
            (TenantRoles.Developer, owners.Developers, []),
            (TenantRoles.Releaser, owners.Releasers, [TenantRoles.Releaser.Name]),
        ];
        return subjects
            .Where(subject => subject.Groups.Count + subject.Accounts.Count > 0)
            .Select(subject => new RoleBindingPlan
            {
                Name = subject.Role.Name,
                Role = subject.Role.Name,
                Groups = subject.Groups,
                ServiceAccounts = subject.Accounts,
            })
            .ToSeq();
    }

    private static SortedMap<string> Map(params IEnumerable<(string Key, string Value)> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
