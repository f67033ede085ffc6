using System.Diagnostics;

namespace Infra.Bench.Scale;

/// <summary>Wall time and peak resident memory of a command with everything it started.</summary>
/// <param name="Seconds">Wall time from start to end.</param>
/// <param name="PeakMegabytes">Highest sum of resident memory seen over the process tree, sampled every 20 ms.</param>
internal sealed record Measure(double Seconds, double PeakMegabytes);

internal static class ProcessMeter
{
    public static async Task<Measure> RunAsync(
        string file,
        string[] arguments,
        string folder,
        params (string, string)[] environment
    )
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"cannot start {file}");
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var errors = process.StandardError.ReadToEndAsync();
        var exited = process.WaitForExitAsync();
        long peak = 0;
        while (!exited.IsCompleted)
        {
            peak = Math.Max(peak, ResidentBytes(process.Id));
            await Task.WhenAny(exited, Task.Delay(20));
        }
        watch.Stop();
        await output;
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await errors}"
            );
        return new Measure(watch.Elapsed.TotalSeconds, peak / 1048576.0);
    }

    /// <summary>The median of several runs, each figure by itself.</summary>
    public static async Task<Measure> MedianAsync(int runs, Func<Task<Measure>> run)
    {
        var measures = new List<Measure>();
        for (var i = 0; i < runs; i++)
            measures.Add(await run());
        return new Measure(
            measures.Select(m => m.Seconds).Order().ElementAt(runs / 2),
            measures.Select(m => m.PeakMegabytes).Order().ElementAt(runs / 2)
        );
    }

    private static long ResidentBytes(int process)
    {
        try
        {
            var pages = long.Parse(File.ReadAllText($"/proc/{process}/statm").Split(' ')[1]);
            return pages * Environment.SystemPageSize
                + Directory
                    .GetDirectories($"/proc/{process}/task")
                    .SelectMany(task =>
                        File.ReadAllText($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    )
                    .Sum(child => ResidentBytes(int.Parse(child)));
        }
        catch (IOException)
        {
            return 0; // ended between two looks
        }
    }
}
