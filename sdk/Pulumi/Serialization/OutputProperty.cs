using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Pulumi.Serialization;

/// <summary>An [Output] property of a resource class.</summary>
internal sealed class OutputProperty
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, OutputProperty[]> Known = new();

    private readonly PropertyInfo property;
    private readonly Func<IOutputSource>? create;
    private readonly Lazy<ValueDecoder>? decoder;

    private OutputProperty(PropertyInfo property, OutputAttribute attribute)
    {
        this.property = property;
        Name = attribute.Name ?? property.Name;
        Utf8Name = Encoding.UTF8.GetBytes(Name);
        if (
            property.PropertyType is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(Output<>)
        )
        {
            var value = type.GetGenericArguments()[0];
            create = typeof(OutputProperty)
                .GetMethod(nameof(NewOutput), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(value)
                .CreateDelegate<Func<IOutputSource>>();
            decoder = new Lazy<ValueDecoder>(() => ValueDecoder.For(value));
        }
    }

    public string Name { get; }

    public byte[] Utf8Name { get; }

    public bool IsOutput => create is not null;

    public ValueDecoder Decoder => decoder?.Value ?? throw new InvalidOperationException($"{Name} is not an output.");

    /// <summary>The [Output] properties of a class and its bases, without Urn and Id, which every resource has.</summary>
    public static OutputProperty[] Of(Type type) => Known.GetOrAdd(type, static each => [.. Find(each)]);

    public object? Read(Resource resource) => property.GetValue(resource);

    /// <summary>Puts a new output, which is set later, into the property.</summary>
    public IOutputSource Start(Resource resource)
    {
        if (create is null)
        {
            throw RunException.OutputsHaveIncorrectType([Name]);
        }
        if (property.SetMethod is null)
        {
            throw new RunException($"[Output] property {property.DeclaringType?.Name}.{property.Name} needs a setter.");
        }
        var output = create();
        output.Upstream = resource;
        property.SetValue(resource, output);
        return output;
    }

    private static Output<T> NewOutput<T>() => new();

    private static IEnumerable<OutputProperty> Find(Type type)
    {
        // A private setter is only seen on the class that declares the property.
        for (
            var level = type;
            level is not null && level != typeof(Resource) && level != typeof(CustomResource);
            level = level.BaseType
        )
        {
            foreach (var each in level.GetProperties(Declared))
            {
                if (each.GetCustomAttribute<OutputAttribute>(inherit: false) is { } attribute)
                {
                    yield return new OutputProperty(each, attribute);
                }
            }
        }
    }
}
