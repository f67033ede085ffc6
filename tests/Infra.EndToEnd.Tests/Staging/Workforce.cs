using k8s;
using k8s.Models;

namespace Infra.EndToEnd.Tests.Staging;

/// <summary>What runs, with how many pods, and in which zones they are.</summary>
/// <param name="Unready">Pods that do not run, by namespace and name.</param>
internal sealed record Workforce(
    IReadOnlyList<Crew> Crews,
    IReadOnlyList<string> Unready,
    IReadOnlyList<V1ResourceQuota> Quotas
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private bool IsComplete => Unready.Count == 0 && Crews.All(crew => crew.Ready == crew.Wanted);

    /// <summary>Waits until everything is at full strength; what it sees at last where that does not happen.</summary>
    public static async Task<Workforce> SettleAsync(IKubernetes client)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var seen = await LookAsync(client);
            if (seen.IsComplete || limit.IsCancellationRequested)
            {
                return seen;
            }

            await Task.Delay(500, CancellationToken.None);
        }
    }

    private static async Task<Workforce> LookAsync(IKubernetes client)
    {
        var nodes = await client.CoreV1.ListNodeAsync();
        var zones = nodes.Items.ToDictionary(node => node.Name(), node => node.GetLabel(PoolNodes.Zone));
        var pods = (await client.CoreV1.ListPodForAllNamespacesAsync()).Items;
        var deployments = await client.AppsV1.ListDeploymentForAllNamespacesAsync();
        var sets = await client.AppsV1.ListStatefulSetForAllNamespacesAsync();
        return new(
            [
                .. deployments.Items.Select(one =>
                    Of(one, one.Spec.Replicas, one.Status.ReadyReplicas, one.Spec.Selector)
                ),
                .. sets.Items.Select(one => Of(one, one.Spec.Replicas, one.Status.ReadyReplicas, one.Spec.Selector)),
            ],
            [.. pods.Where(pod => !IsReady(pod, zones)).Select(pod => $"{pod.Namespace()}/{pod.Name()}")],
            [.. (await client.CoreV1.ListResourceQuotaForAllNamespacesAsync()).Items]
        );

        Crew Of(IMetadata<V1ObjectMeta> owner, int? wanted, int? ready, V1LabelSelector selector) =>
            new(
                $"{owner.Namespace()}/{owner.Name()}",
                wanted ?? 1,
                ready ?? 0,
                [
                    .. pods.Where(pod =>
                            pod.Namespace() == owner.Namespace()
                            && selector.MatchLabels.All(label => pod.GetLabel(label.Key) == label.Value)
                            && IsReady(pod, zones)
                        )
                        .Select(pod => zones[pod.Spec.NodeName]),
                ]
            );
    }

    private static bool IsReady(V1Pod pod, Dictionary<string, string> zones) =>
        pod.Spec.NodeName is { } node
        && zones.ContainsKey(node)
        && pod.Metadata.DeletionTimestamp is null
        && (
            pod.Status.Phase == "Succeeded"
            || pod.Status.Conditions?.Any(condition => condition is { Type: "Ready", Status: "True" }) == true
        );
}

/// <param name="Zones">One for each pod that is ready.</param>
internal sealed record Crew(string Name, int Wanted, int Ready, IReadOnlyList<string> Zones)
{
    public override string ToString() => $"{Name}: {Ready} of {Wanted} in {string.Join(", ", Zones)}";
}
