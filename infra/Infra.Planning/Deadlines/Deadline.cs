namespace Infra.Planning.Deadlines;

/// <summary>The end of something that a platform can be built on.</summary>
/// <param name="Ends">The last day on which it may be used.</param>
/// <param name="Instead">What to do about it, in the imperative.</param>
/// <param name="Source">Who says so.</param>
internal sealed record Deadline(string Subject, DateOnly Ends, string Instead, string Source);
