using FsCheck.Xunit;
using Infra.Planning.Addresses;

namespace Infra.Planning.Tests.Addresses;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public sealed class CidrProperties
{
    [Property]
    public bool Reading_undoes_writing(Cidr cidr) =>
        Cidr.Parse(cidr.ToString()) == cidr && IpAddress.Parse(cidr.Last.ToString()) == cidr.Last;

    [Property]
    public bool Containment_is_a_partial_order(Cidr a, Cidr b, Cidr c) =>
        a.Contains(a)
        && !(a.Contains(b) && b.Contains(a) && a != b)
        && !(a.Contains(b) && b.Contains(c) && !a.Contains(c));

    [Property]
    public bool Overlap_is_mutual_and_means_a_shared_end(Cidr a, Cidr b)
    {
        var shared = a.Family == b.Family && a.First <= b.Last && b.First <= a.Last;
        return a.Overlaps(b) == shared && b.Overlaps(a) == shared;
    }

    [Property]
    public bool A_parent_is_exactly_the_block_and_its_buddy(Cidr cidr) =>
        cidr.Parent is not { } parent
        || cidr.Buddy is { } buddy
            && buddy.Buddy == cidr
            && !buddy.Overlaps(cidr)
            && parent.Split(cidr.PrefixLength).SequenceEqual(new[] { cidr, buddy }.Order());

    [Property]
    public bool Parts_are_disjoint_and_cover_the_whole(Cidr cidr, byte steps)
    {
        var parts = cidr.Split(Math.Min(cidr.Family.Bits(), cidr.PrefixLength + steps % 8)).ToList();
        return parts[0].First == cidr.First
            && parts[^1].Last == cidr.Last
            && parts.Zip(parts.Skip(1)).All(pair => pair.First.Last.Next == pair.Second.First);
    }

    [Property]
    public bool Equal_blocks_and_only_those_compare_as_equal(Cidr a, Cidr b) =>
        (a.CompareTo(b) == 0) == (a == b)
        && Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
        && (a != b || a.GetHashCode() == b.GetHashCode());
}
