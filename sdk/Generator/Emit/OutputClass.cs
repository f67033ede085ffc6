using System.Collections.Immutable;
using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes a class that results are decoded into.</summary>
internal sealed class OutputClass(Package package, TypeNames types, MemberNames names)
{
    public void Write(SourceWriter source, string name, ImmutableArray<Property> properties)
    {
        var members = names.Of(name, properties);
        source.Line("");
        source.Line($"[{TypeNames.Core}OutputType]");
        source.Open($"public sealed class {name}");
        foreach (var (property, member) in members)
        {
            source.Line($"public readonly {TypeOf(property)} {member};");
        }
        source.Line($"[{TypeNames.Core}OutputConstructor]");
        source.Open($"private {name}({string.Join(", ", properties.Select(Parameter))})");
        foreach (var (property, member) in members)
        {
            source.Line($"this.{member} = {Identifiers.Parameter(property.Name)};");
        }
        source.Close();
        source.Close();
    }

    /// <summary>
    /// The type of a result's property. An array is never null but may be default; Kubernetes declares nothing
    /// nullable, and what is not set is null, 0 or false there.
    /// </summary>
    public string TypeOf(Property property)
    {
        var type = types.Element(property.Type, Side.Output);
        return property.Required || package.IsKubernetes || property.Type is ListType ? type : type + "?";
    }

    private string Parameter(Property property)
    {
        var parameter = Identifiers.Parameter(property.Name);
        var wire = Identifiers.Literal(property.Name);
        var named =
            parameter.TrimStart('@') == property.Name ? "" : $"[{TypeNames.Core}OutputConstructorParameter({wire})] ";
        return $"{named}{TypeOf(property)} {parameter}";
    }
}
