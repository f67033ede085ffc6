using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi.Tests;

/// <summary>Every resource keeps its inputs and gets the id name-id; what was asked is remembered.</summary>
internal class EchoMocks : IMocks
{
    public ConcurrentQueue<MockResourceArgs> Asked { get; } = new();

    public ConcurrentQueue<MockCallArgs> Called { get; } = new();

    public ConcurrentQueue<MockRegisterResourceOutputsRequest> Registered { get; } = new();

    public Func<MockResourceArgs, object>? State { get; init; }

    public Func<MockCallArgs, object>? Result { get; init; }

    public MockResourceArgs Of(string name) => Asked.Single(each => each.Name == name);

    public virtual Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Asked.Enqueue(args);
        var state = State?.Invoke(args) ?? args.Inputs;
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", state));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Called.Enqueue(args);
        return Task.FromResult(Result?.Invoke(args) ?? ImmutableDictionary<string, object>.Empty);
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        Registered.Enqueue(args);
        return Task.CompletedTask;
    }
}
