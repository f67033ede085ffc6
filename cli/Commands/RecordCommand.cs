using System.CommandLine;

namespace Infra.Cli.Commands;

/// <summary><c>infra record &lt;stack&gt;</c>: writes down what a stack runs, right after its deployment.</summary>
internal static class RecordCommand
{
    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var command = new Command("record", "Write down what a stack runs, after its deployment.");
        var stack = new StackOptions();
        stack.AddTo(command);
        command.SetAction(
            (result, cancellation) =>
                new RecordRun(surroundings, globals.Of(result))
                {
                    Stack = stack.Of(result),
                    Folder = stack.FolderOf(result),
                }.RunAsync(cancellation)
        );
        return command;
    }
}
