using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;

namespace Pulumi.Tests.Program;

public sealed class UnresolvedOutputTests
{
    [Fact]
    public Task An_output_that_nobody_resolves_is_an_error_wherever_it_is_used() =>
        // Each takes as long as the run is given to prove that nobody comes: all at once.
        Task.WhenAll(
            new[] { "input", "outputs of a component", "argument of a function", "stack" }.Select(EndsWithErrorAsync)
        );

    private static async Task EndsWithErrorAsync(string use)
    {
        await using var engine = await FakeEngine.StartAsync();
        var code = await engine.StartAsync(() =>
            Deployment.RunAsync(async () =>
            {
                await Task.Yield();
                var never = new DeferredOutput<string>();
                var outputs = new Dictionary<string, object?> { ["never"] = never.Output };
                switch (use)
                {
                    case "input":
                        new Bag("bag", never.Output);
                        break;
                    case "outputs of a component":
                        new Group("group").Register(outputs);
                        break;
                    case "argument of a function":
                        Deployment.Instance.Invoke<object>("test:index:f", new TextArgs { Text = never.Output });
                        break;
                    default:
                        return outputs;
                }
                return (IDictionary<string, object?>)new Dictionary<string, object?>();
            })
        );
        Assert.Empty(engine.Violations);
        Assert.Equal(32, code);
        Assert.Contains("DeferredOutput", Assert.Single(engine.Errors), StringComparison.Ordinal);
    }

    private sealed class TextArgs : InvokeArgs
    {
        [Input("text")]
        public Input<string>? Text { get; set; }
    }
}
