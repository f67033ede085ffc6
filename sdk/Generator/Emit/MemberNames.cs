using System.Collections.Immutable;
using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Names of a class's members; those that C# would refuse become problems.</summary>
internal sealed class MemberNames(List<Problem> problems)
{
    public ImmutableArray<(Property Property, string Member)> Of(string className, ImmutableArray<Property> properties)
    {
        var named = properties
            .Select(each => (each, Identifiers.Property(each.Name, each.CSharpName, className)))
            .ToImmutableArray();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (property, member) in named)
        {
            if (!Identifiers.IsValid(member))
            {
                problems.Add(new(Problems.BadName, property.Position, $"property {property.Name} of {className}"));
            }
            else if (taken.TryGetValue(member, out var other))
            {
                var clash = $"properties {other} and {property.Name} of {className} are both {member}";
                problems.Add(new(Problems.Clash, property.Position, clash));
            }
            else
            {
                taken.Add(member, property.Name);
            }
        }
        return named;
    }
}
