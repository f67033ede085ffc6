using System.Collections.Immutable;
using System.Diagnostics;
using Pulumi.Testing;

namespace Infra.Bench.Scale;

/// <summary>The program under <c>Pulumi.Testing</c>, in this process.</summary>
internal static class MocksRun
{
    public static async Task<int> RunAsync(int lines, TextWriter output)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var resources = await Pulumi.Deployment.TestAsync(
            new EchoMocks(),
            new TestOptions { IsPreview = false },
            () => ScaleProgram.Declare(lines)
        );
        watch.Stop();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var count = resources.Length;
        await output.WriteLineAsync(
            $"{count} resources: {watch.Elapsed.TotalMilliseconds / count:F4} ms and {allocated / 1024.0 / count:F1} KB each"
        );
        return 0;
    }

    private sealed class EchoMocks : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>((args.Name, args.Inputs));

        public Task<object> CallAsync(MockCallArgs args) =>
            Task.FromResult<object>(ImmutableDictionary<string, object>.Empty);
    }
}
