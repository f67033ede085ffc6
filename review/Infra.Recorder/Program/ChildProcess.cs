using System.ComponentModel;
using System.Diagnostics;

namespace Infra.Recorder.Program;

/// <summary>How a child process ended.</summary>
internal enum ChildEnd
{
    /// <summary>By itself; the exit code says how.</summary>
    Exited,

    /// <summary>It was killed at the time limit.</summary>
    TimedOut,

    /// <summary>The file is not there, or is no program.</summary>
    NotStarted,
}

/// <param name="Output">The end of standard output and error; after <see cref="ChildEnd.NotStarted"/>, the reason.</param>
internal sealed record ChildResult(ChildEnd End, int ExitCode, string Output);

/// <summary>Runs one program to its end. Whatever happens, neither it nor its own children are left behind.</summary>
internal static class ChildProcess
{
    /// <summary>A grandchild may hold the pipes open after the program has ended.</summary>
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(1);

    /// <param name="environment">All of it, nothing is inherited; null inherits everything.</param>
    /// <param name="limit">Cancelled when the time is over.</param>
    public static async Task<ChildResult> RunAsync(
        string file,
        IReadOnlyList<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string>? environment,
        CancellationTokenSource limit,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (environment is not null)
        {
            start.Environment.Clear();
            foreach (var (name, value) in environment)
            {
                start.Environment[name] = value;
            }
        }

        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return new ChildResult(ChildEnd.NotStarted, ExitCode: -1, e.Message);
        }

        process.StandardInput.Close();
        var output = new OutputTail();
        var pumps = Task.WhenAll(Pump(process.StandardOutput, output), Pump(process.StandardError, output));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            return new ChildResult(ChildEnd.TimedOut, process.ExitCode, output.ToString());
        }

        await Task.WhenAny(pumps, Task.Delay(DrainLimit, CancellationToken.None));
        return new ChildResult(ChildEnd.Exited, process.ExitCode, output.ToString());
    }

    private static async Task Pump(StreamReader reader, OutputTail output)
    {
        var buffer = new char[4096];
        try
        {
            for (int count; (count = await reader.ReadAsync(buffer)) > 0; )
            {
                output.Append(buffer.AsSpan(0, count));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The pipe went with the process: what was read so far is what there is.
        }
    }
}
