using System.Globalization;
using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes enumerations: a C# enum of integers, or a struct around a text or number.</summary>
internal sealed class EnumClass(List<Problem> problems)
{
    public void Write(SourceWriter source, EnumType type, string name)
    {
        source.Line("");
        if (type.Underlying == PrimitiveKind.Integer)
        {
            source.Open($"public enum {name}");
            foreach (var (member, memberName) in Members(type, name))
            {
                if (Values.Integer(member.Value) is not { } number)
                {
                    problems.Add(new(Problems.BadValue, member.Value.Position, $"{member.Value.Text} is no int"));
                    continue;
                }
                source.Deprecated(member.Deprecation);
                source.Line($"{memberName} = {number.ToString(CultureInfo.InvariantCulture)},");
            }
            source.Close();
            return;
        }
        var isText = type.Underlying == PrimitiveKind.Text;
        var primitive = TypeNames.Primitive(type.Underlying);
        source.Line($"[{TypeNames.Core}EnumType]");
        source.Open($"public readonly struct {name} : global::System.IEquatable<{name}>");
        source.Line($"private readonly {primitive} value;");
        var given = isText ? "value ?? throw new global::System.ArgumentNullException(nameof(value))" : "value";
        source.Line($"private {name}({primitive} value) => this.value = {given};");
        foreach (var (member, memberName) in Members(type, name))
        {
            var literal = isText ? Identifiers.Literal(member.Value.Text) : member.Value.Text + "d";
            source.Deprecated(member.Deprecation);
            source.Line($"public static {name} {memberName} {{ get; }} = new {name}({literal});");
        }
        source.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        source.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        source.Line($"public static explicit operator {primitive}({name} value) => value.value;");
        const string Hidden =
            "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
        source.Line(Hidden);
        source.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        source.Line($"public bool Equals({name} other) => value == other.value;");
        source.Line(Hidden);
        source.Line(
            $"public override int GetHashCode() => value{(isText ? "?.GetHashCode() ?? 0" : ".GetHashCode()")};"
        );
        source.Line($"public override string ToString() => value{(isText ? "" : ".ToString()")};");
        source.Close();
    }

    private List<(EnumMember Member, string Name)> Members(EnumType type, string typeName)
    {
        var named = new List<(EnumMember, string)>();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in type.Members)
        {
            var place = member.Value.Position;
            if (EnumMemberNames.For(member.Name, typeName) is not { } name || !Identifiers.IsValid(name))
            {
                problems.Add(new(Problems.BadName, place, $"member \"{member.Name}\" of {type.Token}; give it a name"));
            }
            else if (taken.TryGetValue(name, out var other))
            {
                var clash = $"members \"{other}\" and \"{member.Name}\" of {type.Token} are both {name}";
                problems.Add(new(Problems.Clash, place, clash));
            }
            else
            {
                taken.Add(name, member.Name);
                named.Add((member, name));
            }
        }
        return named;
    }
}
