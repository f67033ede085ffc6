using Infra.Planning.Collections;

namespace Infra.Planning.Plan;

/// <summary>What Kubernetes itself calls resources.</summary>
public sealed record ResourceValues : ChartValues
{
    public required SortedMap<string> Requests { get; init; }

    public required SortedMap<string> Limits { get; init; }

    public static ResourceValues Of(ResourcesPlan plan) =>
        new()
        {
            Requests = new([new("cpu", $"{plan.Cpu}"), new("memory", $"{plan.Memory}")]),
            Limits = new([new("memory", $"{plan.MemoryLimit}")]),
        };
}

/// <summary>Pods of one kind apart from each other, as far as there are zones.</summary>
public sealed record SpreadValues : ChartValues
{
    public int MaxSkew { get; } = 1;

    public string TopologyKey { get; } = "topology.kubernetes.io/zone";

    public string WhenUnsatisfiable { get; } = "ScheduleAnyway";

    public required SelectorValues LabelSelector { get; init; }

    public static Seq<SpreadValues> Of(string key, string value) =>
        [new() { LabelSelector = new() { MatchLabels = new([new(key, value)]) } }];
}

public sealed record SelectorValues : ChartValues
{
    public required SortedMap<string> MatchLabels { get; init; }
}

/// <summary>The same, for a chart that has no key for spreading.</summary>
public sealed record AffinityValues : ChartValues
{
    public required PodAffinityValues PodAntiAffinity { get; init; }

    /// <param name="pods">The labels of those that keep apart.</param>
    public static AffinityValues Apart(SortedMap<string> pods) =>
        new()
        {
            PodAntiAffinity = new()
            {
                PreferredDuringSchedulingIgnoredDuringExecution =
                [
                    new() { PodAffinityTerm = new() { LabelSelector = new() { MatchLabels = pods } } },
                ],
            },
        };
}

public sealed record PodAffinityValues : ChartValues
{
    public required Seq<WeightedTermValues> PreferredDuringSchedulingIgnoredDuringExecution { get; init; }
}

public sealed record WeightedTermValues : ChartValues
{
    public int Weight { get; } = 100;

    public required AffinityTermValues PodAffinityTerm { get; init; }
}

public sealed record AffinityTermValues : ChartValues
{
    public string TopologyKey { get; } = "topology.kubernetes.io/zone";

    public required SelectorValues LabelSelector { get; init; }
}

/// <summary>What pods put up with.</summary>
public sealed record TolerationValues : ChartValues
{
    public required string Key { get; init; }

    public string Operator { get; } = "Equal";

    public required string Value { get; init; }

    public required string Effect { get; init; }

    /// <param name="taint">As Kubernetes writes it: <c>gpu=true:NoSchedule</c>.</param>
    public static TolerationValues Of(string taint)
    {
        var (pair, effect) = taint.Split(':') is [var left, var right] ? (left, right) : (taint, "");
        var (key, value) = pair.Split('=') is [var name, var given] ? (name, given) : (pair, "");
        return new()
        {
            Key = key,
            Value = value,
            Effect = effect,
        };
    }
}

/// <summary>Something that is on or off.</summary>
public sealed record SwitchValues : ChartValues
{
    public required bool Enabled { get; init; }

    public static SwitchValues On { get; } = new() { Enabled = true };

    public static SwitchValues Off { get; } = new() { Enabled = false };
}

/// <summary>An image by its repository, without a tag where the chart's own is right.</summary>
public sealed record ImageValues : ChartValues
{
    public required string Repository { get; init; }
}

/// <summary>What an autoscaler looks at: that no pod uses more than 60 percent of the CPU that it asks for.</summary>
public sealed record CpuMetricValues : ChartValues
{
    public string Type { get; } = "Resource";

    public CpuResourceValues Resource { get; } = new();
}

public sealed record CpuResourceValues : ChartValues
{
    public string Name { get; } = "cpu";

    public CpuTargetValues Target { get; } = new();
}

public sealed record CpuTargetValues : ChartValues
{
    public string Type { get; } = "Utilization";

    public int AverageUtilization { get; } = 60;
}
