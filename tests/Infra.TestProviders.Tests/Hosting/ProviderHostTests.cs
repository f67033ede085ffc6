using System.Diagnostics;
using Infra.TestKit;

namespace Infra.TestProviders.Tests.Hosting;

public sealed class ProviderHostTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static string Program =>
        Repository.Output(Path.Combine("tests", "Infra.TestProviders"), "Infra.TestProviders.dll");

    [Theory]
    [InlineData("kubernetes")]
    [InlineData("azure-native")]
    [InlineData("random")]
    public async Task The_first_line_is_the_port_and_SIGTERM_ends_the_plugin(string package)
    {
        var stop = TestContext.Current.CancellationToken;
        using var plugin = Start("dotnet", Program, package, "127.0.0.1:1");
        var line = await plugin.StandardOutput.ReadLineAsync(stop).AsTask().WaitAsync(Patience, stop);

        Assert.True(int.TryParse(line, out var port) && port > 0, line);
        using var kill = Process.Start("kill", ["-TERM", $"{plugin.Id}"]);
        await EndedAsync(plugin);

        Assert.Equal("", await plugin.StandardOutput.ReadToEndAsync(stop));
        Assert.Equal(0, plugin.ExitCode);
    }

    [Fact]
    public async Task A_plugin_ends_when_the_engine_is_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the parent of a process is asked for on Unix only");
        var stop = TestContext.Current.CancellationToken;
        // The shell is the engine; it stays alive until it is killed.
        using var engine = Start("sh", "-c", $"dotnet '{Program}' random 127.0.0.1:1 & echo $!; read -r nothing");
        var id = int.Parse(await engine.StandardOutput.ReadLineAsync(stop) ?? "");
        Assert.NotNull(await engine.StandardOutput.ReadLineAsync(stop).AsTask().WaitAsync(Patience, stop));
        using var plugin = Process.GetProcessById(id);

        engine.Kill();

        await EndedAsync(plugin);
    }

    [Fact]
    public async Task An_unknown_package_is_refused_with_the_usage()
    {
        var finished = await Shell.RunAsync("dotnet", [Program, "aws"]);

        Assert.Equal(2, finished.ExitCode);
        Assert.Contains("usage", finished.Errors, StringComparison.Ordinal);
    }

    // One that does not end by itself fails the test and is ended all the same.
    private static async Task EndedAsync(Process plugin)
    {
        try
        {
            await plugin.WaitForExitAsync().WaitAsync(Patience);
        }
        finally
        {
            plugin.Kill();
        }
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
    }
}
