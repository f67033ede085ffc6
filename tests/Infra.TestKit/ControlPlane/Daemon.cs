using System.Diagnostics;

namespace Infra.TestKit.ControlPlane;

/// <summary>A program in the background; what it says goes to a file of its own.</summary>
internal sealed class Daemon : IAsyncDisposable
{
    private readonly Process process;

    private Daemon(Process process, string logPath) => (this.process, LogPath) = (process, logPath);

    public string LogPath { get; }

    public bool HasEnded => process.HasExited;

    public static Daemon Start(string program, string folder, params string[] arguments)
    {
        var logPath = Path.Combine(folder, Path.GetFileName(program) + ".log");
        // The shell gives its place to the program, so that the id is the program's own.
        string[] command =
        [
            "-c",
            "log=$1; shift; exec \"$@\" </dev/null >\"$log\" 2>&1",
            "sh",
            logPath,
            program,
            .. arguments,
        ];
        var start = new ProcessStartInfo("sh", command) { WorkingDirectory = folder, UseShellExecute = false };
        var started = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        Guard.Watch(started.Id);
        return new Daemon(started, logPath);
    }

    /// <summary>At once: nothing of what it holds is kept.</summary>
    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        Guard.Forget(process.Id);
        process.Dispose();
    }
}
