using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Pulumi.Tests.Testing;

public sealed class MockRunTests
{
    [Fact]
    public async Task A_resource_gets_the_id_and_the_state_of_the_mock()
    {
        var (resources, outputs) = await Deployment.TestAsync(
            new Mocks(),
            new TestOptions(),
            () => new Dictionary<string, object?> { ["text"] = new Thing("one", new ThingArgs { Text = "hello" }).Text }
        );

        var thing = Assert.IsType<Thing>(Assert.Single(resources));
        Assert.Equal("one-id", await OutputUtilities.GetValueAsync(thing.Id));
        Assert.Equal("hello", await OutputUtilities.GetValueAsync(Assert.IsType<Output<string>>(outputs["text"])));
    }

    private sealed class Mocks : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }

    private sealed class ThingArgs : ResourceArgs
    {
        [Input("text")]
        public Input<string>? Text { get; set; }
    }

    private sealed class Thing(string name, ThingArgs args, CustomResourceOptions? options = null)
        : CustomResource("test:index:Thing", name, args, options)
    {
        [Output("text")]
        public Output<string> Text { get; private set; } = null!;
    }
}
