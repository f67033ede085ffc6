using FsCheck;
using FsCheck.Fluent;
using Infra.Planning.Addresses;

namespace Infra.Planning.Tests.Addresses;

/// <summary>Blocks of both families that often meet: half of them lie in one small corner of the space.</summary>
public static class Generators
{
    public static Arbitrary<Cidr> Cidrs() => Arb.From(Gen.OneOf(Anywhere(), Corner()));

    private static Gen<Cidr> Anywhere() =>
        from family in Gen.Elements(IpFamily.IPv4, IpFamily.IPv6)
        from groups in Gen.Choose(0, ushort.MaxValue).ArrayOf(8)
        from prefixLength in Gen.Choose(0, family.Bits())
        select Cidr.Containing(Address(family, groups), prefixLength);

    private static Gen<Cidr> Corner() =>
        from host in Gen.Choose(0, 255)
        from prefixLength in Gen.Choose(24, 32)
        select Cidr.Containing(IpAddress.Create(IpFamily.IPv4, (UInt128)(0xffffff00 + host)), prefixLength);

    private static IpAddress Address(IpFamily family, int[] groups)
    {
        var value = groups.Aggregate((UInt128)0, (sum, group) => (sum << 16) + (UInt128)group);
        return IpAddress.Create(family, family == IpFamily.IPv4 ? value & uint.MaxValue : value);
    }
}
