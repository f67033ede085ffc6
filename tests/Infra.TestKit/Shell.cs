using CliWrap;
using CliWrap.Buffered;

namespace Infra.TestKit;

/// <summary>One program run to its end.</summary>
public sealed record Finished(int ExitCode, string Output, string Errors)
{
    /// <summary>Fails with everything that the program said.</summary>
    public Finished Expect(int exitCode) =>
        ExitCode == exitCode
            ? this
            : throw new InvalidOperationException($"ended with {ExitCode}, not {exitCode}:\n{Output}\n{Errors}");
}

public static class Shell
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs a program; its whole process tree ends with the time limit.</summary>
    public static async Task<Finished> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null,
        TimeSpan? limit = null,
        string? input = null
    )
    {
        using var timer = new CancellationTokenSource(limit ?? Patience);
        var command = Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder ?? Environment.CurrentDirectory)
            .WithEnvironmentVariables(environment ?? new Dictionary<string, string?>())
            .WithStandardInputPipe(input is null ? PipeSource.Null : PipeSource.FromString(input))
            .WithValidation(CommandResultValidation.None);
        var running = command.ExecuteBufferedAsync(timer.Token);
        Guard.Watch(running.ProcessId);
        try
        {
            var result = await running;
            return new Finished(result.ExitCode, result.StandardOutput, result.StandardError);
        }
        catch (OperationCanceledException exception)
        {
            throw new TimeoutException($"{program} was ended after {limit ?? Patience}", exception);
        }
        finally
        {
            Guard.Forget(running.ProcessId);
        }
    }
}
