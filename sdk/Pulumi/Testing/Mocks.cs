using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Stands for the providers in a test.</summary>
public interface IMocks
{
    /// <summary>The id and state a resource gets. No id leaves its Id unknown.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>The result of a function.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Told of the outputs that a component or the stack registers.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}

/// <summary>A resource as the engine would see it: secrets unwrapped, unknown and null inputs left out.</summary>
public class MockResourceArgs
{
    public string? Type { get; set; }

    public string? Name { get; set; }

    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>URN and id of the provider, joined by two colons.</summary>
    public string? Provider { get; set; }

    /// <summary>Id of a resource that is read or imported.</summary>
    public string? Id { get; set; }
}

/// <summary>A call of a function or method.</summary>
public class MockCallArgs
{
    public string? Token { get; set; }

    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>URN and id of the provider, joined by two colons.</summary>
    public string? Provider { get; set; }
}

public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    public readonly string Urn = urn;

    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}

/// <summary>Every resource keeps its inputs as state and gets no id; every function returns its arguments.</summary>
public class EmptyMocks : IMocks
{
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>((null, args.Inputs));

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}

/// <summary>What the program under test sees of its surroundings.</summary>
public class TestOptions
{
    /// <summary>Default: project.</summary>
    public string? ProjectName { get; set; }

    /// <summary>Default: stack.</summary>
    public string? StackName { get; set; }

    /// <summary>Default: organization.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>Default: true. In a preview, outputs missing from the state are unknown.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>Unset: reading it throws.</summary>
    public string? RootDirectory { get; set; }
}
