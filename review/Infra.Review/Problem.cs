namespace Infra.Review;

/// <summary>Where in a file; both numbers start at 1.</summary>
public sealed record Place(string File, int Line, int Column)
{
    public override string ToString() => $"{File}({Line},{Column})";
}

/// <summary>Something that a person has to mend. It never holds a secret, nor text quoted from a configuration.</summary>
/// <param name="Code"><c>INF</c> and three digits.</param>
/// <param name="Message">One sentence: the reason, then what to do.</param>
public sealed record Problem(string Code, string Message)
{
    public Place? Place { get; init; }

    /// <summary><c>Pulumi.dev.yaml(12,9): error INF103: …</c></summary>
    public override string ToString() =>
        Place is null ? $"error {Code}: {Message}" : $"{Place}: error {Code}: {Message}";
}
