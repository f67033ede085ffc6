using System.Text.Json;
using Infra.Planning.Settings;
using Pulumi;

namespace Infra.Stacks;

/// <summary>
/// The config of the stack, whole. Pulumi's own <c>Config</c> answers for single keys only, so that a misspelt one would
/// never be seen; the engine hands over all of them in two variables.
/// </summary>
internal static class ProgramConfig
{
    public static StackConfig Read() =>
        new(
            Deployment.Instance.StackName,
            Parse<Dictionary<string, string>>("PULUMI_CONFIG") ?? [],
            Parse<HashSet<string>>("PULUMI_CONFIG_SECRET_KEYS") ?? []
        );

    /// <summary>What a person has supplied below <c>infra:secrets</c>.</summary>
    public static Output<string> Secret(this StackConfig config, string name)
    {
        using var secrets = JsonDocument.Parse(config.Values[$"{StackConfig.Namespace}:secrets"]);
        return Output.CreateSecret(secrets.RootElement.GetProperty(name).GetString() ?? "");
    }

    private static T? Parse<T>(string variable)
        where T : class =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } json
            ? JsonSerializer.Deserialize<T>(json)
            : null;
}
