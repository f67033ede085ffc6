using System.Diagnostics;

namespace Infra.TestKit.ControlPlane;

/// <summary>A program in the background; what it says goes to a file of its own.</summary>
internal sealed class Daemon : IAsyncDisposable
{
    private readonly Process process;
    private readonly TextWriter log;

    private Daemon(Process process, TextWriter log, string logPath) =>
        (this.process, this.log, LogPath) = (process, log, logPath);

    public string LogPath { get; }

    public bool HasEnded => process.HasExited;

    public static Daemon Start(string program, string folder, params string[] arguments)
    {
        var logPath = Path.Combine(folder, Path.GetFileName(program) + ".log");
        var lines = TextWriter.Synchronized(new StreamWriter(logPath) { AutoFlush = true });
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var started = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        started.OutputDataReceived += (_, line) => lines.WriteLine(line.Data);
        started.ErrorDataReceived += (_, line) => lines.WriteLine(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return new Daemon(started, lines, logPath);
    }

    /// <summary>Asks it to end, and ends it after ten seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            using var timer = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            try
            {
                await process.WaitForExitAsync(timer.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        process.Dispose();
        await log.DisposeAsync();
    }
}
