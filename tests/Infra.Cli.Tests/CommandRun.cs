using System.Text;
using Infra.Cli.Commands;
using Spectre.Console;

namespace Infra.Cli.Tests;

/// <summary>What one call of the command printed and returned.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error, byte[] OutputBytes)
{
    /// <summary>Calls the command in this process, as if both streams were redirected.</summary>
    public static Task<CommandRun> OfAsync(params string[] args) => OnDayAsync(TestFolder.Today, args);

    /// <param name="today">What <c>INFRA_TODAY</c> says.</param>
    public static async Task<CommandRun> OnDayAsync(string today, params string[] args)
    {
        using var bytes = new MemoryStream();
        await using var output = new StreamWriter(bytes, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings(
            bytes,
            output,
            error,
            _ => Surroundings.PlainConsole(output),
            _ => Surroundings.PlainConsole(error)
        )
        {
            Today = today,
        };
        var code = await InfraCommand.RunAsync(args, surroundings);
        await output.FlushAsync(TestContext.Current.CancellationToken);
        var written = bytes.ToArray();
        return new CommandRun(code, Encoding.UTF8.GetString(written), error.ToString(), written);
    }

    /// <summary>Calls it for a folder of <c>Scenarios/</c>; that folder's path is taken out of what was printed.</summary>
    public static async Task<CommandRun> InScenarioAsync(string scenario, params string[] args)
    {
        var folder = Path.Combine(TestFolder.Source, "Scenarios", scenario);
        var run = await OfAsync([.. args, "--project", folder]);
        return run with { Output = WithoutFolder(run.Output, folder), Error = WithoutFolder(run.Error, folder) };
    }

    /// <summary>Both streams and the exit code in one text, for expected files.</summary>
    public string Transcript =>
        $"{Output}{(Error.Length > 0 ? $"── standard error ──\n{Error}" : "")}── exit code {ExitCode} ──\n";

    private static string WithoutFolder(string text, string folder) =>
        text.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(TestFolder.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
