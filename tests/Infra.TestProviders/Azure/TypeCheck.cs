using System.Text.RegularExpressions;
using Azure.Bicep.Types.Concrete;
using Infra.Review.Graph;

namespace Infra.TestProviders.Azure;

/// <summary>
/// Holds inputs against the types that Azure publishes: no unknown property, none that Azure fills in itself, no wrong
/// kind of value, nothing outside an enumeration, a pattern or a range, nothing required missing.
/// </summary>
/// <remarks>
/// Stricter than Azure in one point: a value outside an enumeration that Azure leaves open for later is refused too.
/// Unknown values pass; they come again with their content.
/// </remarks>
internal sealed class TypeCheck
{
    private static readonly TimeSpan PatternPatience = TimeSpan.FromSeconds(1);

    private readonly List<Failure> failures = [];

    private TypeCheck() { }

    public static IReadOnlyList<Failure> Of(AzureKind kind, ObjectValue inputs)
    {
        var check = new TypeCheck();
        var body = AzureTypes.BodyOf(kind.TypeOf(inputs), kind.Version);
        var content = ObjectValue.Of(inputs.Members.Where(member => !kind.AddressInputs.Contains(member.Name)));
        check.Object("", content, body, isResource: true);
        return check.failures;
    }

    private void Value(string path, PropertyValue value, TypeBase type)
    {
        switch (type, value)
        {
            case (_, UnknownValue or NullValue):
            case (AnyType, _):
            case (BooleanType, BoolValue):
                break;
            case (StringType text, StringValue { Value: var content }):
                Text(path, content, text);
                break;
            case (StringLiteralType literal, StringValue { Value: var content }):
                Expect(content == literal.Value, path, $"'{content}' is not '{literal.Value}'");
                break;
            case (IntegerType range, NumberValue { Value: var number }):
                Integer(path, number, range);
                break;
            case (UnionType union, _):
                Union(path, value, union);
                break;
            case (ArrayType array, ListValue list):
                List(path, list, array);
                break;
            case (ObjectType map, ListValue list) when IsIdentityMap(path, map):
                Expect(list.Items.All(item => item is StringValue or UnknownValue), path, "its items must be ids");
                break;
            case (ObjectType target, ObjectValue members):
                Object(path, members, target, isResource: false);
                break;
            case (DiscriminatedObjectType choice, ObjectValue members):
                Choice(path, members, choice);
                break;
            default:
                Fail(path, $"it must be {Describe(type)}, not {value}");
                break;
        }
    }

    private void Object(string path, ObjectValue members, ObjectType type, bool isResource)
    {
        var inner = Place.InnerOf(type);
        var given = new HashSet<string>();
        var givenInner = new HashSet<string>();
        foreach (var (name, value) in members.Members)
        {
            var here = Join(path, name);
            if (Place.Find(type, name, isResource) is not { } place)
            {
                Entry(here, value, type);
            }
            else if (!place.IsWritable)
            {
                Fail(here, "Azure does not let it be set");
            }
            else
            {
                (place.IsInner ? givenInner : given).Add(place.WireName);
                Value(here, value, place.Type.Type);
            }
        }

        Missing(path, type, given, isResource);
        if (inner is not null && !given.Contains("properties") && (givenInner.Count > 0 || isResource))
        {
            Missing(path, inner, givenInner, isResource: false);
        }
    }

    private void Missing(string path, ObjectType type, HashSet<string> given, bool isResource)
    {
        foreach (var (name, property) in type.Properties)
        {
            var isRequired =
                property.Flags.HasFlag(ObjectTypePropertyFlags.Required)
                && !property.Flags.HasFlag(ObjectTypePropertyFlags.ReadOnly);
            // The name is in the address, and "properties" is looked into by itself.
            if (isRequired && !given.Contains(name) && !(isResource && name is "name" or "properties"))
            {
                Fail(Join(path, name), "it is required");
            }
        }
    }

    private void Entry(string path, PropertyValue value, ObjectType type)
    {
        if (type.AdditionalProperties is { } entry)
        {
            Value(path, value, entry.Type);
        }
        else
        {
            Fail(path, $"Azure's {type.Name} has no such property");
        }
    }

    private void Choice(string path, ObjectValue members, DiscriminatedObjectType type)
    {
        if (members.Text(type.Discriminator) is not { } kind || !type.Elements.TryGetValue(kind, out var chosen))
        {
            Fail(Join(path, type.Discriminator), $"it must be one of {string.Join(", ", type.Elements.Keys)}");
        }
        else if (chosen.Type is ObjectType target)
        {
            var own = members.Members.Where(member => !type.BaseProperties.ContainsKey(member.Name));
            Object(
                path,
                ObjectValue.Of(own.Append(new Member(type.Discriminator, PropertyValue.Of(kind)))),
                target,
                isResource: false
            );
            foreach (var (name, value) in members.Members)
            {
                if (type.BaseProperties.TryGetValue(name, out var property))
                {
                    Value(Join(path, name), value, property.Type.Type);
                }
            }
        }
    }

    private void Union(string path, PropertyValue value, UnionType union)
    {
        var literals = union.Elements.Select(element => element.Type).OfType<StringLiteralType>().ToList();
        if (literals.Count > 0 && value is StringValue { Value: var content } && !IsOpen(path, union))
        {
            Expect(
                literals.Any(literal => literal.Value == content),
                path,
                $"'{content}' is none of {string.Join(", ", literals.Select(literal => literal.Value))}"
            );
            return;
        }

        var attempts = union.Elements.Select(element =>
        {
            var attempt = new TypeCheck();
            attempt.Value(path, value, element.Type);
            return attempt.failures;
        });
        Expect(attempts.Any(attempt => attempt.Count == 0), path, $"{value} fits none of the types that Azure allows");
    }

    private void List(string path, ListValue list, ArrayType type)
    {
        Expect(list.Items.Count >= (type.MinLength ?? 0), path, $"it needs at least {type.MinLength} items");
        Expect(
            list.Items.Count <= (type.MaxLength ?? long.MaxValue),
            path,
            $"it may have {type.MaxLength} items at most"
        );
        for (var at = 0; at < list.Items.Count; at++)
        {
            Value($"{path}[{at}]", list.Items[at], type.ItemType.Type);
        }
    }

    private void Text(string path, string content, StringType type)
    {
        Expect(content.Length >= (type.MinLength ?? 0), path, $"it needs at least {type.MinLength} characters");
        Expect(
            content.Length <= (type.MaxLength ?? long.MaxValue),
            path,
            $"it may have {type.MaxLength} characters at most"
        );
        Expect(
            type.Pattern is null || Regex.IsMatch(content, type.Pattern, RegexOptions.None, PatternPatience),
            path,
            $"'{content}' does not match {type.Pattern}"
        );
    }

    private void Integer(string path, double number, IntegerType type)
    {
        Expect(Math.Truncate(number) == number, path, $"{number} is no integer");
        Expect(number >= (type.MinValue ?? double.MinValue), path, $"{number} is below {type.MinValue}");
        Expect(number <= (type.MaxValue ?? double.MaxValue), path, $"{number} is above {type.MaxValue}");
    }

    // azure-native takes the ids as a list, Azure wants them as the keys of a map.
    private static bool IsIdentityMap(string path, ObjectType type) =>
        type.AdditionalProperties is not null && path.EndsWith("userAssignedIdentities", StringComparison.Ordinal);

    // What agents can send grows without a new version of the API, and is no enumeration to anybody but the types.
    private static bool IsOpen(string path, UnionType union) =>
        path.Contains(".streams[", StringComparison.Ordinal)
        && union.Elements.Any(element => element.Type is StringType);

    private void Expect(bool holds, string path, string reason)
    {
        if (!holds)
        {
            Fail(path, reason);
        }
    }

    private void Fail(string path, string reason) => failures.Add(new Failure(path, reason));

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Describe(TypeBase type) =>
        type switch
        {
            BooleanType => "true or false",
            StringType or StringLiteralType => "a text",
            IntegerType => "an integer",
            ArrayType => "a list",
            _ => "an object",
        };
}
