namespace Infra.Planning.Addresses;

/// <summary>Collects what a reading let pass. The first problem is the one told.</summary>
internal sealed class ReadingNotes
{
    private AddressProblem? first;

    /// <summary>There is nothing to read on for.</summary>
    internal bool Stopped { get; private set; }

    internal void Add(AddressProblemKind kind, string reason) => first ??= new(kind, reason, null);

    internal void Stop(AddressProblemKind kind, string reason)
    {
        Add(kind, reason);
        Stopped = true;
    }

    internal AddressProblem? Refusal(string? suggestion) =>
        first is null ? null : first with { Suggestion = suggestion };
}
