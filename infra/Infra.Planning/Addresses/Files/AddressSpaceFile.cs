using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Addresses.Files;

/// <summary>Reads <c>addresses.yaml</c>: pools for nodes, pods and services, and what others use.</summary>
internal static class AddressSpaceFile
{
    private static readonly Reader<Cidr> Range = DomainReaders.Range("10.0.0.0/8");

    private static readonly Reader<Seq<DeclaredRange>> Ranges = Readers.List(
        new Reader<DeclaredRange>(Range.Example, new(default, AddressSpace.Root), TryReadRange)
    );

    private static readonly Reader<AddressSpace> Pools = Readers.Group(
        "{ nodes: [10.0.0.0/12], pods: [100.64.0.0/10], services: [10.16.0.0/14] }",
        section => new AddressSpace
        {
            Nodes = section.Optional(AddressUse.Nodes.Key(), Ranges, default),
            Pods = section.Optional(AddressUse.Pods.Key(), Ranges, default),
            Services = section.Optional(AddressUse.Services.Key(), Ranges, default),
        }
    );

    private static readonly Reader<Seq<TakenRange>> Taken = Readers.List(
        Readers.Group(
            "{ range: 10.128.0.0/9, reason: on-premises }",
            section => new TakenRange(
                section.Required("range", Range),
                section.Required("reason", DomainReaders.Name("a reason", "on-premises")),
                section.Path
            )
        )
    );

    internal static AddressSpace Bind(ConfigNode.Map root, List<Diagnostic> report)
    {
        var section = new Section(new(AddressSpace.Root, "", root, IsSecret: false, report));
        var pools = section.Optional("pools", Pools, AddressSpace.Empty);
        var taken = section.Optional("taken", Taken, default);
        section.Close();
        return pools with { Taken = taken.Where(range => range.Range != default).ToSeq() };
    }

    private static bool TryReadRange(
        Setting setting,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out DeclaredRange? value
    )
    {
        value = setting.TryRead(Range, out var range) ? new(range, setting.Path) : null;
        return value is not null;
    }
}
