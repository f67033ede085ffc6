using Infra.Review.Graph;

namespace Infra.TestProviders;

/// <summary>
/// What a provider does, without the wire. Secrets arrive as plain values: the host never says that it accepts them,
/// so the engine marks the outputs of secret inputs by itself.
/// </summary>
internal abstract class Provider
{
    /// <summary>The version that the programs of this repository ask for.</summary>
    public abstract string Version { get; }

    /// <summary>The changes of the provider's own arguments that make it another provider.</summary>
    public virtual Task<Difference> DiffConfigAsync(ObjectValue before, ObjectValue after, CancellationToken stop) =>
        Task.FromResult(new Difference(InputDiff.Between(before, after)));

    public virtual Task ConfigureAsync(ObjectValue arguments, CancellationToken stop) => Task.CompletedTask;

    public abstract Task<Checked> CheckAsync(CheckCall call, CancellationToken stop);

    public abstract Task<Difference> DiffAsync(DiffCall call, CancellationToken stop);

    public abstract Task<Created> CreateAsync(CreateCall call, CancellationToken stop);

    /// <summary>Null if it is gone.</summary>
    public abstract Task<Found?> ReadAsync(ReadCall call, CancellationToken stop);

    public abstract Task<ObjectValue> UpdateAsync(UpdateCall call, CancellationToken stop);

    public abstract Task DeleteAsync(DeleteCall call, CancellationToken stop);

    public virtual Task<ObjectValue> InvokeAsync(string token, ObjectValue arguments, CancellationToken stop) =>
        throw new ProviderException($"The test provider has no function {token}.");
}

/// <summary>Which resource a call is about.</summary>
internal sealed record ResourceName(string Urn, string Type, string Name);

/// <param name="Olds">The inputs of last time; empty for a new resource.</param>
/// <param name="Seed">The same for preview and update, so that both give the same random name.</param>
internal sealed record CheckCall(ResourceName Resource, ObjectValue Olds, ObjectValue News, ReadOnlyMemory<byte> Seed);

internal sealed record DiffCall(ResourceName Resource, string Id, ObjectValue OldInputs, ObjectValue News);

/// <param name="Timeout">From the resource's options; null for the provider's own.</param>
internal sealed record CreateCall(ResourceName Resource, ObjectValue Inputs, TimeSpan? Timeout, bool Preview);

internal sealed record ReadCall(ResourceName Resource, string Id, ObjectValue State, ObjectValue Inputs);

internal sealed record UpdateCall(
    ResourceName Resource,
    string Id,
    ObjectValue State,
    ObjectValue OldInputs,
    ObjectValue News,
    TimeSpan? Timeout,
    bool Preview
);

internal sealed record DeleteCall(ResourceName Resource, string Id, ObjectValue State, TimeSpan? Timeout);

/// <param name="Inputs">As they will be kept, defaults and automatic names filled in.</param>
internal sealed record Checked(ObjectValue Inputs, params IReadOnlyList<Failure> Failures);

/// <param name="Property">Path in the inputs; empty for the resource as a whole.</param>
internal sealed record Failure(string Property, string Reason);

internal sealed record Difference(IReadOnlyList<InputChange> Changes)
{
    public bool DeleteBeforeReplace { get; init; }
}

internal sealed record Created(string Id, ObjectValue Outputs);

internal sealed record Found(string Id, ObjectValue Outputs, ObjectValue Inputs);

/// <summary>The step failed; the text is shown to the user under the resource.</summary>
internal class ProviderException(string message) : Exception(message);

/// <summary>It exists but never became healthy: the engine keeps it and tries again with the next update.</summary>
internal sealed class UnhealthyException(string message, Found found) : ProviderException(message)
{
    public Found Found => found;
}
