using System.CommandLine;
using System.CommandLine.Help;
using Infra.Cli.Commands.Diff;
using Infra.Cli.Commands.Views;
using Infra.Cli.Output;

namespace Infra.Cli.Commands;

/// <summary>The command <c>infra</c>: its subcommands, and what holds for all of them.</summary>
internal static class InfraCommand
{
    /// <returns>A number of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings surroundings)
    {
        var globals = new GlobalOptions();
        var verbose = args.Contains(GlobalOptions.Verbose);
        try
        {
            var result = Create(globals, surroundings).Parse(args);
            return UsageErrors.Of(result).ToList() is { Count: > 0 } errors
                ? await ReportUsageAsync(result, errors, surroundings)
                : await result.InvokeAsync(ConfigurationFor(surroundings));
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception fault)
        {
            FaultText.Write(surroundings.ErrorText, fault, verbose);
            return ExitCode.OwnFault;
        }
    }

    private static InvocationConfiguration ConfigurationFor(Surroundings surroundings) =>
        new()
        {
            Output = surroundings.OutputText,
            Error = surroundings.ErrorText,
            EnableDefaultExceptionHandler = false,
        };

    public static RootCommand Create(GlobalOptions globals, Surroundings surroundings)
    {
        var root = new RootCommand("Plans and reviews Kubernetes platforms written as a Pulumi program, offline.")
        {
            PlanCommand.Create(globals, surroundings),
            DiffCommand.Create(globals, surroundings),
            CheckCommand.Create(globals, surroundings),
            ReachCommand.Create(globals, surroundings),
            WhoCanCommand.Create(globals, surroundings),
            LockCommand.Create(globals, surroundings),
            AddressesCommand.Create(globals, surroundings),
            RecordCommand.Create(globals, surroundings),
            PromoteCommand.Create(globals, surroundings),
            StatusCommand.Create(globals, surroundings),
            DriftCommand.Create(globals, surroundings),
            ExplainCommand.Create(surroundings),
        };
        globals.AddTo(root);

        // Without a subcommand the list of them is the most helpful answer.
        root.SetAction(result => new HelpAction().Invoke(result));
        return root;
    }

    // Standard output is for plans: whoever reads it must never find a complaint there.
    private static async Task<int> ReportUsageAsync(
        ParseResult result,
        IEnumerable<string> errors,
        Surroundings surroundings
    )
    {
        foreach (var error in errors)
        {
            await surroundings.ErrorText.WriteLineAsync(error);
        }

        await surroundings.ErrorText.WriteLineAsync($"`{UsageErrors.PathOf(result)} --help` shows how to use it.");
        return ExitCode.Usage;
    }
}
