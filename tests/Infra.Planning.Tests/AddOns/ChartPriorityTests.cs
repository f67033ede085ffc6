using System.Collections;
using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.AddOns;

/// <summary>
/// What a chart runs for the platform goes before the pods of lines: wherever a chart takes a class of priority, it gets that
/// of the platform, or there is a reason here.
/// </summary>
public sealed class ChartPriorityTests
{
    private const string Key = "priorityClassName";

    /// <summary>By chart and key of the chart.</summary>
    private static readonly Dictionary<string, string> Without = new()
    {
        ["argo-cd applicationSet.priorityClassName"] = "has that of global",
        ["argo-cd commitServer.priorityClassName"] = "left out",
        ["argo-cd controller.priorityClassName"] = "has that of global",
        ["argo-cd dex.priorityClassName"] = "left out",
        ["argo-cd notifications.priorityClassName"] = "left out",
        ["argo-cd redis.priorityClassName"] = "has that of global",
        ["argo-cd redisSecretInit.priorityClassName"] = "left out",
        ["argo-cd repoServer.priorityClassName"] = "has that of global",
        ["argo-cd server.priorityClassName"] = "has that of global",
        ["chaos-mesh dashboard.priorityClassName"] = "left out",
        ["chaos-mesh dnsServer.priorityClassName"] = "left out",
        ["chaos-mesh prometheus.priorityClassName"] = "left out",
        ["harbor exporter.priorityClassName"] = "left out",
        ["kube-prometheus-stack prometheusOperator.admissionWebhooks.patch.priorityClassName"] = "left to cert-manager",
        ["kube-prometheus-stack thanosRuler.thanosRulerSpec.priorityClassName"] = "left out",
        ["vcluster controlPlane.backingStore.etcd.deploy.statefulSet.scheduling.priorityClassName"] =
            "has that of its line",
        ["vcluster controlPlane.coredns.priorityClassName"] = "a pod of the line, as its owner wants it",
        ["vcluster controlPlane.statefulSet.scheduling.priorityClassName"] = "has that of its line",
        ["vcluster sync.toHost.pods.priorityClassName"] = "pods of the line, as their owner wants them",
    };

    /// <summary>Keys of charts whose own values are not at hand, and of charts below another one, by their manuals.</summary>
    private static readonly string[] ByManual =
    [
        "kubernetes-ingress controller.priorityClassName",
        "gitlab global.priorityClassName",
        "kube-prometheus-stack grafana.priorityClassName",
        "kube-prometheus-stack kube-state-metrics.priorityClassName",
        "kube-prometheus-stack prometheus-node-exporter.priorityClassName",
        "kube-prometheus-stack prometheusOperator.priorityClassName",
    ];

    private static readonly ReleasePlan[] Sent =
    [
        .. new[]
        {
            AllAddOns.Stack,
            AddOnStack.WithPipelines.With("edge.controller", "\"traefik\""),
            AddOnStack.WithPipelines.With("edge.controller", "\"haproxy\""),
        }
            .SelectMany(stack => PlanAssert.Accepted(stack).Clusters[0].AddOns)
            .SelectMany(addOn => addOn.Releases)
            .DistinctBy(ChartFiles.NameOf),
    ];

    public static TheoryData<string> Charts => [.. Sent.Select(ChartFiles.NameOf).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Charts))]
    public void Every_class_of_priority_that_a_chart_takes_is_the_platform_s_or_is_left_out_for_a_reason(string chart)
    {
        var release = Sent.Single(one => ChartFiles.NameOf(one) == chart);
        var given = Given(release).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], ByManual.Where(key => key.Split(' ')[0] == chart).Except(given));
        var open = Open(ChartFiles.OwnValues(release), "").Select(path => $"{chart} {path}").ToList();
        Assert.NotEmpty(open);
        Assert.Equal([], open.Except(given).Except(Without.Keys));
        Assert.Equal([], Without.Keys.Where(key => key.Split(' ')[0] == chart).Intersect(given));
        Assert.Equal([], Without.Keys.Where(key => key.Split(' ')[0] == chart).Except(open));
    }

    /// <summary>The keys that have the platform's class.</summary>
    private static IEnumerable<string> Given(ReleasePlan release) =>
        ValueTree
            .Write<IEnumerable<(string Path, object Value)>>(
                release.Values,
                entries =>
                    entries.SelectMany(entry =>
                        entry.Value.Select(leaf =>
                            (leaf.Path.Length == 0 ? entry.Key : $"{entry.Key}.{leaf.Path}", leaf.Value)
                        )
                    ),
                items => items.SelectMany(item => item),
                scalar => [("", scalar)]
            )
            .Where(leaf => leaf.Path.EndsWith(Key, StringComparison.Ordinal) && leaf.Value is "platform")
            .Select(leaf => $"{ChartFiles.NameOf(release)} {leaf.Path}");

    private static IEnumerable<string> Open(IDictionary values, string path) =>
        values
            .Keys.Cast<object>()
            .SelectMany(key =>
                key is Key ? [$"{path}{Key}"]
                : values[key] is IDictionary inner ? Open(inner, $"{path}{key}.")
                : []
            );
}
