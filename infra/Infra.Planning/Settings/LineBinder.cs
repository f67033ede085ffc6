using Infra.Planning.Collections;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Settings;

/// <summary>Reads what lies below <c>infra:lines.&lt;name&gt;</c>.</summary>
internal static class LineBinder
{
    private static readonly Reader<Seq<Guid>> Groups = Readers.List(DomainReaders.Id);

    private static readonly Reader<OwnerSettings> Owners = Readers.Group(
        $"{{ developers: {Groups.Example} }}",
        section => new OwnerSettings
        {
            Viewers = section.Optional("viewers", Groups, []),
            Developers = section.Optional("developers", Groups, []),
            Releasers = section.Optional("releasers", Groups, []),
        }
    );

    private static readonly Reader<QuotaSettings> Quota = Readers.Group(
        "{ cpu: 4, memory: 16Gi, pods: 40 }",
        BindQuota
    );

    private static readonly Reader<SortedMap<QuotaSettings>> Quotas = Readers.Map("payments", Quota);

    private static readonly Reader<Seq<ExemptionSettings>> Exemptions = Readers.List(
        Readers.Group(
            "{ check: probes, namespace: payments, workload: legacy, reason: …, owner: …, until: \"2027-01-31\" }",
            section => new ExemptionSettings
            {
                Path = section.Path,
                Check = section.Required("check", Readers.OneOf<ReleaseCheck>()),
                Namespace = new(section.Required("namespace", DomainReaders.Name("a namespace", "payments"))),
                Workload = section.Required("workload", DomainReaders.Name("the name of a workload", "legacy")),
                Reason = section.Required("reason", DomainReaders.Name("a reason", "ships in January")),
                Owner = section.Required("owner", DomainReaders.Name("whoever mends it", "team-checkout")),
                Until = section.Required("until", DomainReaders.Date),
            }
        )
    );

    private static readonly Reader<LeavingSettings> Leaving = Readers.Group(
        "{ namespaces: retain, by: \"2027-01-31\" }",
        section => new LeavingSettings
        {
            Path = section.Path,
            Namespaces = section.Required("namespaces", Readers.OneOf<Retention>()),
            By = section.Required("by", DomainReaders.Date),
        }
    );

    public static Reader<LineSettings> Line { get; } =
        Readers.Group(
            "{ owners: { … }, quotas: { … } }",
            section => new LineSettings
            {
                Path = section.Path,
                Owners = section.Required("owners", Owners),
                Quotas = section.Required("quotas", Quotas),
                Exemptions = section.Optional("exemptions", Exemptions, []),
                Leaving = section.Optional("leaving", Leaving),
            }
        );

    private static QuotaSettings BindQuota(Section section)
    {
        var cpu = section.Required("cpu", DomainReaders.Cpu);
        var quota = new QuotaSettings
        {
            Path = section.Path,
            Cpu = cpu,
            CpuLimit = section.Optional("cpuLimit", DomainReaders.Cpu, cpu),
            Memory = section.Required("memory", DomainReaders.Memory),
            Pods = section.Required("pods", Readers.Number(1, 10_000)),
        };
        section.Check(
            quota.CpuLimit >= quota.Cpu,
            SettingsDiagnostics.OutOfRange,
            "cpuLimit",
            $"{quota.CpuLimit} is below cpu {quota.Cpu}",
            $"write {quota.Cpu} or more"
        );
        return quota;
    }
}
