using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Pulumirpc;

namespace Pulumi.Serialization;

/// <summary>The outputs of one resource, from the moment it is constructed until the engine's reply.</summary>
internal sealed class ResourceOutputs
{
    private readonly Resource resource;
    private readonly OutputProperty[] properties;
    private readonly IOutputSource[] sources;

    private ResourceOutputs(Resource resource, OutputProperty[] properties)
    {
        this.resource = resource;
        this.properties = properties;
        sources = new IOutputSource[properties.Length];
        for (var i = 0; i < properties.Length; i++)
        {
            sources[i] = properties[i].Start(resource);
        }
        if (Id is { } id)
        {
            id.Upstream = resource;
        }
    }

    private IOutputSource? Id => (resource as CustomResource)?.Id;

    /// <param name="resource">A resource whose constructor runs.</param>
    /// <param name="all">False for a local component, which sets its outputs itself.</param>
    public static ResourceOutputs Prepare(Resource resource, bool all) =>
        new(resource, all ? OutputProperty.Of(resource.GetType()) : []);

    /// <summary>What a component's [Output] properties hold.</summary>
    public static IDictionary<string, object?> Collect(Resource resource) =>
        OutputProperty.Of(resource.GetType()).ToDictionary(each => each.Name, each => each.Read(resource));

    /// <summary>What a stack's [Output] properties hold.</summary>
    /// <exception cref="RunException">One is not set or not an Output.</exception>
    public static IDictionary<string, object?> CollectOfStack(Stack stack)
    {
        var all = OutputProperty.Of(stack.GetType());
        var wrong = all.Where(each => !each.IsOutput).Select(each => each.Name).ToArray();
        if (wrong.Length > 0)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }
        var values = Collect(stack);
        var unset = values.Where(each => each.Value is null).Select(each => each.Key).ToArray();
        return unset.Length == 0 ? values : throw RunException.OutputsNotSet(unset);
    }

    public void Complete(ResourceResult result)
    {
        ImmutableHashSet<Resource> own = [resource];
        ((IOutputSource)resource.Urn).Set(result.Urn, isKnown: true, isSecret: false, own);
        Id?.Set(result.Id is "" ? null : result.Id, isKnown: result.Id.Length > 0, isSecret: false, own);
        foreach (var (name, value) in WireValue.OfStruct(result.State).Entries())
        {
            for (var i = 0; i < properties.Length; i++)
            {
                if (name.Span.SequenceEqual(properties[i].Utf8Name))
                {
                    Complete(i, value, result, own);
                }
            }
        }
        var known = result.KnowsMissing && !result.IsUnknown;
        for (var i = 0; i < properties.Length; i++)
        {
            if (sources[i].Data is null)
            {
                sources[i].Set(null, known, isSecret: false, DependenciesOf(i, result, own));
            }
        }
    }

    public void Fault(Exception exception)
    {
        ((IOutputSource)resource.Urn).Fault(exception);
        Id?.Fault(exception);
        foreach (var source in sources)
        {
            source.Fault(exception);
        }
    }

    private void Complete(int index, WireValue value, ResourceResult result, ImmutableHashSet<Resource> own)
    {
        var state = new DecodeState();
        if (!properties[index].Decoder.TryRead(value, state, out var read))
        {
            Log.Warn(
                $"Output '{properties[index].Name}' of {resource.Label} cannot be read ({state.Problem}); "
                    + "its default value is used.",
                resource
            );
        }
        var isUnknown = state.IsUnknown || result.IsUnknown;
        var resources = OutputData.Union(DependenciesOf(index, result, own), state.Resources());
        sources[index].Set(isUnknown ? null : read, !isUnknown, state.IsSecret, resources);
    }

    private ImmutableHashSet<Resource> DependenciesOf(
        int index,
        ResourceResult result,
        ImmutableHashSet<Resource> own
    ) =>
        result.Dependencies is { Count: > 0 } map && map.TryGetValue(properties[index].Name, out var named)
            ? own.Union(named.Urns.Select(urn => new PlaceholderResource(urn)))
            : own;
}

/// <summary>What became of a resource.</summary>
/// <param name="Urn">The final URN.</param>
/// <param name="Id">Empty: unknown.</param>
/// <param name="State">A google.protobuf.Struct.</param>
/// <param name="Dependencies">URNs that each output depends on.</param>
/// <param name="IsUnknown">The engine could not say the outputs.</param>
/// <param name="KnowsMissing">An output that is not in the state is known to have no value.</param>
internal sealed record ResourceResult(
    string Urn,
    string Id,
    ReadOnlyMemory<byte> State,
    MapField<string, PropertyDependencies>? Dependencies,
    bool IsUnknown,
    bool KnowsMissing
);
