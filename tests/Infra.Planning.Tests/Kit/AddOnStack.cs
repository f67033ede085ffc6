using Infra.Planning.AddOns;
using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Tests.Kit;

/// <summary>The default stack with add-ons.</summary>
internal static class AddOnStack
{
    public const string Source = """
        "gitLab": { "url": "https://gitlab.example.com", "group": "platform", "token": "gitLabToken" }
        """;

    /// <param name="settings">What lies below <c>infra:addOns</c>, without the braces around it.</param>
    public static Stack Of(string settings, params Func<AddOnsSettings, AddOn>[] addOns) =>
        Stack.Default.WithAddOns(settings, addOns);

    public static Stack WithAddOns(this Stack stack, string settings, params Func<AddOnsSettings, AddOn>[] addOns)
    {
        var changed = stack.With("addOns", $"{{ {settings} }}").WithSecretsOf(settings);
        return changed with
        {
            Declare = read => stack.Declare(read) with { AddOns = addOns.Select(addOn => addOn(read.AddOns)).ToSeq() },
        };
    }

    private static Stack WithSecretsOf(this Stack stack, string settings) =>
        settings.Contains("gitLabToken", StringComparison.Ordinal)
            ? stack.With("secrets.gitLabToken", "\"token\"") with
            {
                SecretKeys = stack.SecretKeys.Add($"{StackConfig.Namespace}:secrets"),
            }
            : stack;
}
