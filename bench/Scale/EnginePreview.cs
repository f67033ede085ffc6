using System.Diagnostics;
using Infra.TestKit.Engine;

namespace Infra.Bench.Scale;

/// <summary><c>pulumi preview</c> by the real engine with the test providers: this SDK beside a bare client.</summary>
internal static class EnginePreview
{
    /// <summary>Median seconds of the SDK's program and of the bare client's.</summary>
    public static async Task<(double Sdk, double Bare)> MedianAsync(int lines, int runs)
    {
        await using var workspace = Workspace.Create();
        ScaleProject.Write(workspace.Project, lines);
        await workspace.InitAsync("bench");
        ScaleProject.Write(workspace.Project, lines);
        Environment.SetEnvironmentVariable("SCALE_LINES", $"{lines}");
        var sdk = new List<double>();
        var bare = new List<double>();
        for (var i = 0; i < runs; i++)
        {
            // Alternating, so that a change of the machine's mood meets both.
            sdk.Add(await SecondsAsync(workspace, bareClient: false));
            bare.Add(await SecondsAsync(workspace, bareClient: true));
        }

        return (sdk.Order().ElementAt(runs / 2), bare.Order().ElementAt(runs / 2));
    }

    private static async Task<double> SecondsAsync(Workspace workspace, bool bareClient)
    {
        Environment.SetEnvironmentVariable("SCALE_BARE", bareClient ? "1" : null);
        var watch = Stopwatch.StartNew();
        (await workspace.RunAsync("preview", "--stack=bench", "--suppress-outputs")).Expect(0);
        return watch.Elapsed.TotalSeconds;
    }
}
