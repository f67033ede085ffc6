using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Infra.Cli.Tests;

/// <summary>The built command as a process of its own.</summary>
internal sealed class CommandProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private CommandProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public int Id => process.Id;

    /// <param name="emptyEnvironment">Not one variable but the day is passed on, PATH and HOME left out too.</param>
    public static CommandProcess Start(string folder, bool emptyEnvironment, params string[] args)
    {
        var start = Command(folder, Host, args);
        if (emptyEnvironment)
        {
            start.Environment.Clear();
        }

        return Start(start);
    }

    /// <summary>
    /// On Linux. A shell lets what it runs in the background ignore interrupts, these tests among it, and what they start
    /// inherits that: <c>env</c> takes it back.
    /// </summary>
    public static CommandProcess StartInterruptible(string folder, params string[] args) =>
        Start(Command(folder, "env", args, "--default-signal=INT", Host));

    private static CommandProcess Start(ProcessStartInfo start)
    {
        start.Environment[Surroundings.TodayVariable] = TestFolder.Today;
        return new CommandProcess(Process.Start(start) ?? throw new InvalidOperationException("No process started."));
    }

    private static ProcessStartInfo Command(string folder, string file, string[] args, params string[] first) =>
        new(file, [.. first, Path.Combine(AppContext.BaseDirectory, "infra.dll"), .. args])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    /// <summary>The command that runs these tests, whether PATH knows it or not.</summary>
    private static string Host =>
        Path.GetFullPath(
            Path.Combine(
                RuntimeEnvironment.GetRuntimeDirectory(),
                "..",
                "..",
                "..",
                OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"
            )
        );
}
