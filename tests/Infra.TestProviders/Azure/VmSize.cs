using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.TestProviders.Azure;

/// <summary>What one machine of a size has. Azure names its sizes by family, cores, features and version.</summary>
/// <param name="MemoryGiB">Before the kubelet keeps its part.</param>
internal sealed partial record VmSize(int Cores, double MemoryGiB)
{
    // Sizes whose memory does not follow from the family.
    private static readonly Dictionary<string, VmSize> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Standard_B2s"] = new(2, 4),
        ["Standard_B2ms"] = new(2, 8),
        ["Standard_B4ms"] = new(4, 16),
        ["Standard_B8ms"] = new(8, 32),
        ["Standard_DS2_v2"] = new(2, 7),
        ["Standard_DS3_v2"] = new(4, 14),
        ["Standard_DS4_v2"] = new(8, 28),
    };

    private static readonly Dictionary<string, double> GiBPerCore = new()
    {
        ["B"] = 4,
        ["D"] = 4,
        ["E"] = 8,
        ["F"] = 2,
        ["L"] = 8,
    };

    /// <exception cref="ProviderException">No size that the test provider knows.</exception>
    public static VmSize Parse(string name)
    {
        if (Irregular.TryGetValue(name, out var size))
        {
            return size;
        }

        var match = Name().Match(name);
        if (!match.Success || !GiBPerCore.TryGetValue(match.Groups["family"].Value, out var memory))
        {
            throw new ProviderException($"The VM size {name} is not available in the location.");
        }

        var cores = int.Parse(match.Groups["cores"].Value, CultureInfo.InvariantCulture);
        // An l in the features is the low-memory variant.
        return new VmSize(cores, cores * (match.Groups["features"].Value.Contains('l') ? 2 : memory));
    }

    [GeneratedRegex(
        "^Standard_(?<family>[A-Z])(?<cores>[0-9]+)(?<features>[a-z]*)(_v[0-9]+)?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Name();
}
