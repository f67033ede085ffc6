using Infra.Review.Graph;

namespace Infra.Recorder.Preview;

/// <summary>A resource together with what the engine has to remember for its children.</summary>
internal sealed class Registered(Resource resource)
{
    private ObjectValue? outputs;

    public Resource Resource { get; } = resource;

    /// <summary>
    /// URN of the provider in force, which children of the same package inherit; a component passes on any. Null for a
    /// default provider: every resource finds its own.
    /// </summary>
    public string? Provider { get; init; }

    /// <summary>Of a component: provider URN by package.</summary>
    public IReadOnlyDictionary<string, string>? Providers { get; init; }

    /// <summary>Of a component, once registered.</summary>
    public ObjectValue? Outputs => Volatile.Read(ref outputs);

    /// <summary>False if they were set before.</summary>
    public bool TrySetOutputs(ObjectValue value) => Interlocked.CompareExchange(ref outputs, value, null) is null;
}
