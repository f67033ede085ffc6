using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration as the language host hands it over.</summary>
internal sealed class ConfigValues(IReadOnlyDictionary<string, string> values, IReadOnlySet<string> secretKeys)
{
    /// <summary>Reads PULUMI_CONFIG (a JSON object of texts) and PULUMI_CONFIG_SECRET_KEYS (a JSON list).</summary>
    public static ConfigValues FromEnvironment()
    {
        var values = Read<Dictionary<string, string>>("PULUMI_CONFIG") ?? [];
        var secrets = Read<List<string>>("PULUMI_CONFIG_SECRET_KEYS") ?? [];
        return new ConfigValues(
            values.ToDictionary(entry => Shorten(entry.Key), entry => entry.Value),
            secrets.Select(Shorten).ToHashSet()
        );
    }

    public string? Get(string fullKey) => values.GetValueOrDefault(fullKey);

    public bool IsSecret(string fullKey) => secretKeys.Contains(fullKey);

    private static T? Read<T>(string variable)
        where T : class =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } json
            ? JsonSerializer.Deserialize<T>(json)
            : null;

    // The old form of a key is namespace:config:key.
    private static string Shorten(string key)
    {
        var parts = key.Split(':', 3);
        return parts is [var name, "config", var rest] ? $"{name}:{rest}" : key;
    }
}
