using System.Diagnostics.CodeAnalysis;

namespace Infra.Planning.Names;

/// <summary>A domain of at least two labels, in small letters: <c>dev.example.com</c>.</summary>
public sealed record DomainName
{
    // Leaves room for the label of a host and its dot within the 253 characters of a name.
    private const int MaxLength = 189;

    private DomainName(string value) => Value = value;

    public string Value { get; }

    /// <summary>Stands where the config names none; it can exist nowhere.</summary>
    internal static DomainName Unknown { get; } = new("unknown.invalid");

    public static bool TryParse(string text, [MaybeNullWhen(false)] out DomainName domain)
    {
        var labels = text.Split('.');
        domain = labels.Length > 1 && text.Length <= MaxLength && labels.All(HostName.IsLabel) ? new(text) : null;
        return domain is not null;
    }

    public override string ToString() => Value;
}
