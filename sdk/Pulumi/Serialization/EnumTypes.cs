using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The two directions of an [EnumType] struct.</summary>
internal static class EnumTypes
{
    private static readonly ConcurrentDictionary<Type, Func<object, object?>?> Converters = new();

    /// <summary>The text or number an [EnumType] struct stands for; null when the type is not one.</summary>
    public static Func<object, object?>? Unwrapper(Type type) => Converters.GetOrAdd(type, static each => Find(each));

    /// <summary>The constructor with one parameter; it is usually private.</summary>
    public static ConstructorInfo? Constructor(Type type) =>
        type.IsDefined(typeof(EnumTypeAttribute))
            ? type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .SingleOrDefault(constructor => constructor.GetParameters().Length == 1)
            : null;

    private static Func<object, object?>? Find(Type type)
    {
        if (!type.IsDefined(typeof(EnumTypeAttribute)))
        {
            return null;
        }
        var conversion = type.GetMethods(BindingFlags.Static | BindingFlags.Public)
            .FirstOrDefault(method =>
                method.Name == "op_Explicit"
                && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double))
                && method.GetParameters() is [var only]
                && only.ParameterType == type
            );
        return conversion is null ? null : value => conversion.Invoke(null, [value]);
    }
}
