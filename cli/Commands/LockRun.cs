using Infra.Cli.Output;
using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Addresses.Locking;
using Infra.Review;
using Infra.Review.Graph;

namespace Infra.Cli.Commands;

/// <summary>One call of <c>infra lock</c>.</summary>
internal sealed class LockRun(Surroundings surroundings, Globals globals)
{
    /// <summary>What this command is there to mend.</summary>
    private const string NotLocked = "INF317";

    private bool changed;

    public required IReadOnlyList<StackRequest> Stacks { get; init; }

    public required string Folder { get; init; }

    /// <summary>Only tell what would change.</summary>
    public required bool Check { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        if (Stacks.Count == 0)
        {
            findings.Add(Finding.Error(new Problem("INF532", "there is no stack here; write a Pulumi.<stack>.yaml")));
        }

        // One after the other: each stack has to see what the one before was given.
        foreach (var stack in Stacks)
        {
            findings.AddRange(await LockAsync(stack, cancellation));
        }

        if (!changed && !findings.Exists(finding => finding.Severity == Severity.Error))
        {
            surroundings.OutputText.WriteLine($"{AddressFiles.LockFile} is up to date.");
        }

        ProblemText.Write(surroundings.ErrorConsole(globals.Colour), findings);
        return findings.Exists(finding => finding.Severity == Severity.Error) ? ExitCode.Errors : ExitCode.Fine;
    }

    private async Task<IEnumerable<Finding>> LockAsync(StackRequest stack, CancellationToken cancellation)
    {
        var planned = await new StackPlanner(surroundings, globals).PlanAsync(stack, unknownIds: false, cancellation);
        var told = planned.Findings.Where(finding => finding.Problem.Code != NotLocked);
        if (planned.Graph is not { } graph)
        {
            return told;
        }

        if (Blocks(graph, stack.Stack) is not { } blocks)
        {
            return told.Append(
                Finding.Error(new Problem("INF532", $"the program has no output `addresses` in stack {stack.Stack}"))
            );
        }

        var folder = AddressFolder.Read(Folder);
        return told.Concat(Write(folder, folder.Files.Lock.With(stack.Stack, blocks), stack.Stack));
    }

    private IEnumerable<Finding> Write(AddressFolder folder, AddressLock wanted, string stack)
    {
        var changes = AddressLock.Compare(folder.Files.Lock, wanted);
        foreach (var change in changes)
        {
            surroundings.OutputText.WriteLine(Told(change));
            changed = true;
        }

        // A stack without blocks needs no file.
        if (AddressLockFile.Write(wanted) == (folder.LockText ?? AddressLockFile.Write(AddressLock.Empty)))
        {
            return [];
        }

        if (Check)
        {
            return
            [
                Finding.Error(
                    new Problem("INF533", $"{AddressFiles.LockFile} is not what it has to be; run `infra lock {stack}`")
                ),
            ];
        }

        try
        {
            folder.WriteLock(wanted);
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Finding.Error(new Problem("INF534", $"{AddressFiles.LockFile} cannot be written: {e.Message}"))];
        }
    }

    private static string Told(BlockChange change) =>
        (change.Before, change.After) switch
        {
            (null, { } after) => $"+ {change.Key} {after}",
            ({ } before, null) => $"- {change.Key} {before}",
            var (before, after) => $"~ {change.Key} {before} → {after}",
        };

    /// <summary>What the plan's output says; null where a program of another kind has none.</summary>
    private static List<LockedBlock>? Blocks(ResourceGraph graph, string stack)
    {
        if (graph.Outputs["addresses"] is not ObjectValue clusters)
        {
            return null;
        }

        var blocks = new List<LockedBlock>();
        foreach (var (cluster, entries) in clusters.Members)
        {
            foreach (var (entry, value) in (entries as ObjectValue ?? ObjectValue.Empty).Members)
            {
                if (
                    !BlockKey.TryParseEntry(entry, out var purpose, out var family)
                    || value is not StringValue { Value: var text }
                    || !Cidr.TryParse(text, out var block)
                )
                {
                    return null;
                }

                blocks.Add(new(new(stack, cluster, purpose, family), block));
            }
        }

        return blocks;
    }
}
