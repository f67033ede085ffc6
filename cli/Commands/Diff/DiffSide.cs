namespace Infra.Cli.Commands.Diff;

/// <summary>One side of a comparison, as it was written on the command line.</summary>
internal abstract record DiffSide(string Text)
{
    private const string StatePrefix = "state:";
    private const string PreviewPrefix = "preview:";

    /// <summary>A file that <c>infra plan --format json</c> wrote.</summary>
    internal sealed record Plan(string File) : DiffSide(File);

    /// <summary>A file that <c>pulumi stack export</c> wrote.</summary>
    internal sealed record State(string File) : DiffSide(StatePrefix + File);

    /// <summary>A file that <c>pulumi preview --json</c> wrote.</summary>
    internal sealed record Preview(string File) : DiffSide(PreviewPrefix + File);

    /// <summary>A stack as the files say that lie here.</summary>
    internal sealed record Stack(string Name) : DiffSide(Name);

    /// <summary>A stack as another revision has it.</summary>
    internal sealed record Revision(string Name, string StackName) : DiffSide($"{Name}:{StackName}");

    public static DiffSide Parse(string text) =>
        text.StartsWith(StatePrefix, StringComparison.Ordinal) ? new State(text[StatePrefix.Length..])
        : text.StartsWith(PreviewPrefix, StringComparison.Ordinal) ? new Preview(text[PreviewPrefix.Length..])
        // No stack is called like a file, so that one which is missing is not looked for among the stacks.
        : File.Exists(text) || text.EndsWith(".json", StringComparison.Ordinal) ? new Plan(text)
        // A revision may hold a colon itself (`:/message`); a stack never does.
        : text.LastIndexOf(':') is > 0 and var colon ? new Revision(text[..colon], text[(colon + 1)..])
        : new Stack(text);
}
