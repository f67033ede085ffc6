using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>Resources that add-ons have in common.</summary>
internal static class AddOnSizes
{
    public static ResourcesPlan Nothing { get; } = ResourcesPlan.Of(0, 0);

    /// <summary>A container whose chart has no key for its resources, hooks among them.</summary>
    public static ResourcesPlan UnstatedEach { get; } = ResourcesPlan.Of(50, 64, 256);

    public static ContainerLimitsPlan Unstated { get; } =
        new()
        {
            DefaultRequest = Map(("cpu", $"{UnstatedEach.Cpu}"), ("memory", $"{UnstatedEach.Memory}")),
            DefaultLimit = Map(("memory", $"{UnstatedEach.MemoryLimit}")),
            Max = default,
        };

    public static int Factor(this AddOnSize size) =>
        size switch
        {
            AddOnSize.Medium => 2,
            AddOnSize.Large => 4,
            _ => 1,
        };

    private static SortedMap<string> Map(params IEnumerable<(string Key, string Value)> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
