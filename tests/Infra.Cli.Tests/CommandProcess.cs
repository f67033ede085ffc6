using System.Diagnostics;
using System.Runtime.InteropServices;
using Infra.TestKit;

namespace Infra.Cli.Tests;

/// <summary>The built command as a process of its own.</summary>
internal sealed class CommandProcess : IDisposable
{
    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "infra.dll");

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
        var start = Begin(folder, Host, [Command, .. args]);
        if (emptyEnvironment)
        {
            start.Environment.Clear();
        }

        return Start(start);
    }

    /// <summary>One that an interrupt ends.</summary>
    public static CommandProcess StartInterruptible(string folder, params string[] args)
    {
        var (file, arguments) = Interruptible.Command(Host, Command);
        return Start(Begin(folder, file, [.. arguments, .. args]));
    }

    private static CommandProcess Start(ProcessStartInfo start)
    {
        start.Environment[Surroundings.TodayVariable] = TestFolder.Today;
        return new CommandProcess(Process.Start(start) ?? throw new InvalidOperationException("No process started."));
    }

    private static ProcessStartInfo Begin(string folder, string file, string[] args) =>
        new(file, args)
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
