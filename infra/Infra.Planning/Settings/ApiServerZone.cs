using System.Diagnostics.CodeAnalysis;
using Infra.Planning.Quantities;

namespace Infra.Planning.Settings;

/// <summary>
/// Where the name of a private API server is kept: <c>system</c>, a private zone that AKS makes; <c>none</c>, public DNS,
/// which then tells a private address; or the id of a private zone that exists.
/// </summary>
public sealed record ApiServerZone
{
    private readonly string text;

    private ApiServerZone(string text, ResourceId? existing) => (this.text, Existing) = (text, existing);

    public static ApiServerZone System { get; } = new("system", null);

    public static ApiServerZone None { get; } = new("none", null);

    public ResourceId? Existing { get; }

    internal static bool TryParse(string text, [NotNullWhen(true)] out ApiServerZone? zone)
    {
        zone =
            text == System.text ? System
            : text == None.text ? None
            : ResourceId.TryParse(text, out var id) && id.Type == ResourceId.PrivateZone ? new(text, id)
            : null;
        return zone is not null;
    }

    /// <summary>As Azure takes it.</summary>
    public override string ToString() => text;
}
