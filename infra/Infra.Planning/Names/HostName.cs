namespace Infra.Planning.Names;

/// <summary>
/// What a service is called from outside: one label below the stack's domain (<c>pay</c>), or the whole name
/// (<c>pay.dev.example.com</c>).
/// </summary>
/// <remarks>Any text, so that a wrong name can be reported with its place; a plan holds valid ones only.</remarks>
public sealed record HostName(string Value)
{
    private const int MaxLabelLength = 63;

    public bool IsValid => Value.Split('.').All(IsLabel);

    /// <summary>The whole name.</summary>
    public string In(DomainName domain) => Value.Contains('.', StringComparison.Ordinal) ? Value : $"{Value}.{domain}";

    /// <summary>True directly below the domain, where one certificate and one record in DNS are given for it.</summary>
    public bool IsIn(DomainName domain)
    {
        var whole = In(domain);
        var end = $".{domain}";
        return whole.EndsWith(end, StringComparison.Ordinal) && IsLabel(whole[..^end.Length]);
    }

    public override string ToString() => Value;

    public static implicit operator HostName(string value) => new(value);

    internal static bool IsLabel(string text) =>
        text.Length is > 0 and <= MaxLabelLength
        && text[0] != '-'
        && text[^1] != '-'
        && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
