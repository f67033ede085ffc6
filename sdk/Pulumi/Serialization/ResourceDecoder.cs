using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Resource references: as the class that is marked with their type, else as a stand-in.</summary>
internal sealed class ResourceDecoder(Type type) : ValueDecoder
{
    protected override string Expected => type.Name;

    protected override bool TryReadPlain(WireValue value, DecodeState state, out object? result) =>
        Mismatch(state, value, out result);

    protected override bool TryReadMarked(WireValue value, string signature, DecodeState state, out object? result)
    {
        result = null;
        if (signature != Signatures.Resource || value.Find("urn"u8) is not { Kind: WireKind.String } urn)
        {
            return Mismatch(state, value, out result);
        }
        var version = value.Find("packageVersion"u8) is { Kind: WireKind.String } found ? found.Text : "";
        result = ResourceClasses.Build(urn.Text, version) ?? StandIn(urn.Text, value);
        return type.IsInstanceOfType(result) || Mismatch(state, value, out result);
    }

    private static PlaceholderResource StandIn(string urn, WireValue value)
    {
        var id = value.Find("id"u8) is { Kind: WireKind.String } found ? found.Text : "";
        return new PlaceholderResource(
            urn,
            new OutputData<string>(id, isKnown: id.Length > 0, isSecret: false, OutputData.NoResources)
        );
    }
}

/// <summary>The resource classes of the program and its packages, by type token.</summary>
internal static class ResourceClasses
{
    private static readonly Lazy<ILookup<string, (string Version, Type Type)>> All = new(Scan);

    /// <summary>The resource of a URN, which reads itself from the state; null when no class is marked for it.</summary>
    public static Resource? Build(string urn, string version)
    {
        var candidates = All.Value[Urn.TypeOf(urn)].Where(each => Fits(each.Version, version)).ToArray();
        if (candidates.Length == 0)
        {
            return null;
        }
        var chosen = candidates.MaxBy(each => ParseVersion(each.Version) ?? new Version()).Type;
        foreach (var constructor in chosen.GetConstructors())
        {
            var parameters = constructor.GetParameters();
            if (parameters.Length != 3 || parameters[0].ParameterType != typeof(string))
            {
                continue;
            }
            ResourceOptions? options =
                parameters[2].ParameterType == typeof(CustomResourceOptions) ? new CustomResourceOptions { Urn = urn }
                : parameters[2].ParameterType == typeof(ComponentResourceOptions)
                    ? new ComponentResourceOptions { Urn = urn }
                : null;
            if (options is not null)
            {
                return (Resource)constructor.Invoke([Urn.NameOf(urn), null, options]);
            }
        }
        return null;
    }

    // A class serves a reference of the same major version that is not newer than itself.
    private static bool Fits(string own, string asked)
    {
        if (ParseVersion(own) is not { } ours || ParseVersion(asked) is not { } theirs)
        {
            return true;
        }
        return ours.Major == theirs.Major && ours >= theirs;
    }

    private static Version? ParseVersion(string text)
    {
        var core = text.Split('-', '+')[0];
        return Version.TryParse(core, out var version) ? version : null;
    }

    private static ILookup<string, (string Version, Type Type)> Scan()
    {
        var own = typeof(Resource).Assembly.GetName().Name;
        return Assemblies()
            .Where(assembly => assembly.GetReferencedAssemblies().Any(reference => reference.Name == own))
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Resource)) && !type.IsAbstract)
            .SelectMany(type =>
                type.GetCustomAttributes<ResourceTypeAttribute>(inherit: false)
                    .Select(attribute => (attribute.Type, Entry: (attribute.Version ?? "", type)))
            )
            .ToLookup(each => each.Type, each => each.Entry);
    }

    // Packages of which no type was used yet are referenced but not loaded.
    private static IEnumerable<Assembly> Assemblies()
    {
        var seen = new HashSet<string>();
        var open = new Stack<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(each => !each.IsDynamic));
        while (open.TryPop(out var assembly))
        {
            if (!seen.Add(assembly.FullName ?? ""))
            {
                continue;
            }
            yield return assembly;
            foreach (var reference in assembly.GetReferencedAssemblies())
            {
                if (!seen.Contains(reference.FullName) && !IsFramework(reference))
                {
                    open.Push(Assembly.Load(reference));
                }
            }
        }
    }

    private static bool IsFramework(AssemblyName name) =>
        name.Name is null
        || name.Name.StartsWith("System", StringComparison.Ordinal)
        || name.Name.StartsWith("Microsoft", StringComparison.Ordinal)
        || name.Name is "netstandard" or "mscorlib";
}
