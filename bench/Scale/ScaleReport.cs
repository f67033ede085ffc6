using System.Reflection;

namespace Infra.Bench.Scale;

/// <summary>Runs the scale program at several sizes and prints the figures beside those of the rivals.</summary>
internal static class ScaleReport
{
    private static readonly int[] DefaultSizes = [100, 1_000, 10_000, 100_000];

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var sizes = Option(args, "--sizes")?.Split(',').Select(int.Parse).ToArray() ?? DefaultSizes;
        var runs = int.Parse(Option(args, "--runs") ?? "3");
        var modes = args.Where(arg => arg is "plan" or "mocks" or "preview").DefaultIfEmpty("plan").ToArray();
        await output.WriteLineAsync($"median of {runs} whole processes, {Environment.ProcessorCount} cores");
        foreach (var mode in modes)
        {
            await (mode == "preview" ? PreviewAsync(sizes, runs, output) : ProcessesAsync(mode, sizes, runs, output));
        }
        return 0;
    }

    private static async Task ProcessesAsync(string mode, int[] sizes, int runs, TextWriter output)
    {
        await output.WriteLineAsync($"\n| {mode}, resources | wall | peak memory | rivals |\n|---|---|---|---|");
        foreach (var size in sizes)
        {
            using var project = ScaleProject.Create(Lines(size));
            var measure = await ProcessMeter.MedianAsync(runs, mode == "plan" ? project.PlanAsync : project.MocksAsync);
            await output.WriteLineAsync(
                $"| {size:N0} | {measure.Seconds:F2} s | {measure.PeakMegabytes:F0} MB | {Rivals(mode, size)} |"
            );
        }
    }

    private static async Task PreviewAsync(int[] sizes, int runs, TextWriter output)
    {
        await output.WriteLineAsync("\n| preview, resources | this SDK | bare client | ratio |\n|---|---|---|---|");
        foreach (var size in sizes)
        {
            var (sdk, bare) = await EnginePreview.MedianAsync(Lines(size), runs);
            await output.WriteLineAsync($"| {size:N0} | {sdk:F2} s | {bare:F2} s | {sdk / bare:F2} |");
        }
    }

    /// <summary>Lines whose objects, with the cluster, come closest to the number of resources.</summary>
    private static int Lines(int resources) => (resources - 1) / ScaleProgram.ObjectsPerLine;

    /// <summary>Figures of design section 13, measured on two cores.</summary>
    private static string Rivals(string mode, int size) =>
        (mode, size) switch
        {
            ("plan", 100) => "cdk8s 0.43 s, Pulumi TypeScript 3.0 s",
            ("plan", 1_000) => "cdk8s 0.64 s, Pulumi TypeScript 4.3 s",
            ("plan", 10_000) => "cdk8s 2.0 s, Pulumi TypeScript 26.5 s",
            ("plan", 100_000) => "cdk8s 17 s and 633 MB, Pulumi TypeScript out of memory",
            ("mocks", 100) => "official SDK 0.70 s",
            ("mocks", 1_000) => "official SDK 2.0 s",
            ("mocks", 10_000) => "official SDK 11.8 s",
            ("mocks", 100_000) => "official SDK 67 s and 635 MB",
            _ => "",
        };

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    public static string Metadata(string key) =>
        typeof(ScaleReport)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value
        ?? "";
}
