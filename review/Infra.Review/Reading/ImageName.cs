namespace Infra.Review.Reading;

/// <summary>The parts of <c>registry/team/app:1.2@sha256:…</c>.</summary>
/// <param name="Name">Without tag and digest.</param>
public readonly record struct ImageName(string Name, string? Tag, string? Digest)
{
    public static ImageName Of(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var digest = at < 0 ? null : text[(at + 1)..];
        var rest = at < 0 ? text : text[..at];
        // A colon before the last slash belongs to the registry's port.
        var colon = rest.LastIndexOf(':');
        return colon > rest.LastIndexOf('/')
            ? new(rest[..colon], rest[(colon + 1)..], digest)
            : new(rest, null, digest);
    }
}
