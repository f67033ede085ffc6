using System.Collections.Immutable;

namespace Pulumi;

// What the engine would call back into the program. The bundled build has no server for that, so these types exist
// for programs to compile; using them ends the run with BundledBuild.NoCallbacks.

internal static class BundledBuild
{
    public static RunException NoCallbacks(string feature) =>
        new(
            $"{feature} need the engine to call back into the program, which the bundled build of the Pulumi SDK "
                + "does not have. Build with -p:PulumiSdk=nuget to use the official packages."
        );
}

public delegate Task<ResourceTransformResult?> ResourceTransform(
    ResourceTransformArgs args,
    CancellationToken cancellationToken = default
);

public readonly struct ResourceTransformArgs(
    string name,
    string type,
    bool custom,
    ImmutableDictionary<string, object?> args,
    ResourceOptions options
)
{
    public string Name { get; } = name;

    public string Type { get; } = type;

    public bool Custom { get; } = custom;

    public ImmutableDictionary<string, object?> Args { get; } = args;

    public ResourceOptions Options { get; } = options;
}

public readonly struct ResourceTransformResult(ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    public ImmutableDictionary<string, object?> Args { get; } = args;

    public ResourceOptions Options { get; } = options;
}

public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);

public class ResourceHookArgs(
    string urn,
    string id,
    ImmutableDictionary<string, object?>? newInputs = null,
    ImmutableDictionary<string, object?>? oldInputs = null,
    ImmutableDictionary<string, object?>? newOutputs = null,
    ImmutableDictionary<string, object?>? oldOutputs = null
)
{
    public string Urn { get; } = urn;

    public string Id { get; } = id;

    public ImmutableDictionary<string, object?>? NewInputs { get; } = newInputs;

    public ImmutableDictionary<string, object?>? OldInputs { get; } = oldInputs;

    public ImmutableDictionary<string, object?>? NewOutputs { get; } = newOutputs;

    public ImmutableDictionary<string, object?>? OldOutputs { get; } = oldOutputs;
}

public class ResourceHookOptions
{
    public bool? OnDryRun { get; set; }
}

public class ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
{
    public string Name { get; } = name;

    public ResourceHookCallback Callback { get; } = callback;

    public ResourceHookOptions Options { get; } = options ?? new();
}

/// <summary>The hooks of a resource by the moment they run.</summary>
public class ResourceHookBinding
{
    public List<ResourceHook> BeforeCreate { get; set; } = [];

    public List<ResourceHook> AfterCreate { get; set; } = [];

    public List<ResourceHook> BeforeUpdate { get; set; } = [];

    public List<ResourceHook> AfterUpdate { get; set; } = [];

    public List<ResourceHook> BeforeDelete { get; set; } = [];

    public List<ResourceHook> AfterDelete { get; set; } = [];

    public bool IsEmpty =>
        BeforeCreate.Count + AfterCreate.Count + BeforeUpdate.Count == 0
        && AfterUpdate.Count + BeforeDelete.Count + AfterDelete.Count == 0;

    public ResourceHookBinding Clone() => new ResourceHookBinding().Concat(this);

    public ResourceHookBinding Concat(ResourceHookBinding other) =>
        new()
        {
            BeforeCreate = [.. BeforeCreate, .. other.BeforeCreate],
            AfterCreate = [.. AfterCreate, .. other.AfterCreate],
            BeforeUpdate = [.. BeforeUpdate, .. other.BeforeUpdate],
            AfterUpdate = [.. AfterUpdate, .. other.AfterUpdate],
            BeforeDelete = [.. BeforeDelete, .. other.BeforeDelete],
            AfterDelete = [.. AfterDelete, .. other.AfterDelete],
        };
}
