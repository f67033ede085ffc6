using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi.Generator.Tests.Behaviour;

/// <summary>A run against providers that keep what they are given, and what was asked of them.</summary>
internal sealed class Observed : IMocks
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<ResourceOptions> options = new();

    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    public ConcurrentQueue<MockCallArgs> Calls { get; } = new();

    /// <summary>The answer to every call.</summary>
    public ImmutableDictionary<string, object> Answer { get; init; } = ImmutableDictionary<string, object>.Empty;

    public MockResourceArgs Only => Assert.Single(Resources);

    /// <summary>Options that generated code handed to the core, under those of the program.</summary>
    public ResourceOptions Options => Assert.Single(options);

    /// <summary>Give it to a resource to see what its class makes of its options.</summary>
    public CustomResourceOptions Watching => new() { ResourceTransformations = { Watch } };

    public static async Task<Observed> RunAsync(Action<Observed> program, Observed? observed = null)
    {
        observed ??= new();
        await Deployment
            .TestAsync(observed, new TestOptions { IsPreview = false }, () => program(observed))
            .WaitAsync(Limit);
        return observed;
    }

    public static async Task<Observed> RunAsync(Func<Observed, Task> program, Observed? observed = null)
    {
        observed ??= new();
        await Deployment
            .TestAsync(observed, new TestOptions { IsPreview = false }, () => program(observed))
            .WaitAsync(Limit);
        return observed;
    }

    public static Task<T> ValueAsync<T>(Output<T> output) =>
        Utilities.OutputUtilities.GetValueAsync(output).WaitAsync(Limit);

    public ResourceTransformationResult? Watch(ResourceTransformationArgs args)
    {
        options.Enqueue(args.Options);
        return null;
    }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        return Task.FromResult<(string?, object)>(
            (args.Id is { Length: > 0 } id ? id : $"{args.Name}-id", args.Inputs)
        );
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Enqueue(args);
        return Task.FromResult<object>(Answer);
    }
}
