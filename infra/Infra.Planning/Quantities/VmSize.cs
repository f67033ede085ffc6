using System.Text.RegularExpressions;

namespace Infra.Planning.Quantities;

/// <summary>The name of a size of virtual machine, such as <c>Standard_D4ds_v5</c>.</summary>
public sealed partial record VmSize
{
    private VmSize(string name, string family, string series) => (Name, Family, Series) = (name, family, series);

    public string Name { get; }

    /// <summary>The capital letters before the number: <c>D</c>, <c>B</c>, <c>NC</c>.</summary>
    public string Family { get; }

    /// <summary>The name without its numbers of cores: <c>Dds_v5</c>.</summary>
    public string Series { get; }

    internal static VmSize Unknown { get; } = new("", "", "");

    /// <summary>Accepts the spelling of Azure only; whether Azure offers the size, the name does not tell.</summary>
    public static bool TryParse(string text, out VmSize size)
    {
        var match = Pattern().Match(text);
        size = match.Success
            ? new(text, match.Groups["family"].Value, match.Groups["family"].Value + match.Groups["kind"].Value)
            : Unknown;
        return match.Success;
    }

    public override string ToString() => Name;

    [GeneratedRegex(
        "^Standard_(?<family>[A-Z]+)[0-9]+(-[0-9]+)?(?<kind>[a-z]*(_[A-Za-z0-9]+)*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pattern();
}
