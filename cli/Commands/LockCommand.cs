using System.CommandLine;

namespace Infra.Cli.Commands;

/// <summary><c>infra lock [stack]</c>: writes the blocks that the plan gives out into the lock, where they stay.</summary>
internal static class LockCommand
{
    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var command = new Command("lock", "Lock the address blocks of a stack, or of all stacks.");
        var stack = new StackOptions();
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; fail when the lock is not what it would be.",
        };
        command.Options.Add(check);
        stack.AddTo(command, mayBeAll: true);
        command.SetAction(
            (result, cancellation) =>
                new LockRun(surroundings, globals.Of(result))
                {
                    Stacks = stack.EachOf(result),
                    Folder = stack.FolderOf(result),
                    Check = result.GetValue(check),
                }.RunAsync(cancellation)
        );
        return command;
    }
}
