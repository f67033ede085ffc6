using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Pulumi.Serialization;

/// <summary>A member that is sent: its wire name and how to read it.</summary>
internal sealed record InputMember(string Name, Func<object, object?> Read, bool IsRequired, bool IsJson);

/// <summary>What is sent of a type, sorted by wire name; found once for each type.</summary>
internal static class Members
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, InputMember[]> Inputs = new();
    private static readonly ConcurrentDictionary<Type, InputMember[]> Results = new();

    /// <summary>The [Input] members of an args class; private and inherited ones count.</summary>
    public static InputMember[] OfArgs(Type type) =>
        Inputs.GetOrAdd(type, static each => [.. Sorted(FindInputs(each))]);

    /// <summary>The read-only fields of an [OutputType] class, named with a small first letter.</summary>
    public static InputMember[] OfOutputType(Type type) =>
        Results.GetOrAdd(
            type,
            static each =>
                [
                    .. Sorted(
                        each.GetFields(BindingFlags.Instance | BindingFlags.Public)
                            .Where(field => field.IsInitOnly)
                            .Select(field => new InputMember(WireName(field.Name), field.GetValue, false, false))
                    ),
                ]
        );

    private static IEnumerable<InputMember> FindInputs(Type type)
    {
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (var field in level.GetFields(Declared))
            {
                if (field.GetCustomAttribute<InputAttribute>() is { } input)
                {
                    yield return new InputMember(input.Name, field.GetValue, input.IsRequired, input.Json);
                }
            }
            foreach (var property in level.GetProperties(Declared))
            {
                if (property.GetCustomAttribute<InputAttribute>() is { } input)
                {
                    yield return new InputMember(input.Name, property.GetValue, input.IsRequired, input.Json);
                }
            }
        }
    }

    private static IEnumerable<InputMember> Sorted(IEnumerable<InputMember> members) =>
        members.OrderBy(member => member.Name, StringComparer.Ordinal);

    private static string WireName(string name) =>
        new StringBuilder(name) { [0] = char.ToLowerInvariant(name[0]) }.ToString();
}
