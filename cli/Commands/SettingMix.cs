using Infra.Recorder.Projects;
using Infra.Review.Promotion;

namespace Infra.Cli.Commands;

/// <summary>The settings of a stack under the local settings of another; what is secret in one of them stays secret.</summary>
internal static class SettingMix
{
    public static Dictionary<string, ConfigValue> Under(SettingRules rules, StackConfig local, StackConfig stack)
    {
        bool IsSecret(string key) =>
            stack.Values.GetValueOrDefault(key) is { Secret: true }
            || local.Values.GetValueOrDefault(key) is { Secret: true };
        return new SettingMoves(rules)
            .Under(StageFolder.ValuesOf(local), StageFolder.ValuesOf(stack))
            .ToConfig()
            .ToDictionary(value => value.Key, value => new ConfigValue(value.Value, IsSecret(value.Key)));
    }
}
