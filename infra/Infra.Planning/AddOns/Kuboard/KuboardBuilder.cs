using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

internal static class KuboardBuilder
{
    public static readonly NamespaceName Space = "kuboard";

    public static AddOnPlan Build(Kuboard kuboard, AddOnSite site)
    {
        var pods = Pods(kuboard.Settings, site);
        return new()
        {
            Name = kuboard.Name,
            After = [],
            Namespaces = [site.Space(Space, "restricted", pods)],
            Pods = pods,
        };
    }

    private static Seq<PodsPlan> Pods(KuboardSettings settings, AddOnSite site)
    {
        var factor = settings.Size.Factor();
        IEnumerable<PodsPlan?> pods =
        [
            Pods("kuboard", site.Replicas(2), KuboardSizes.Console * factor),
            settings.Data == DataHome.Internal ? Pods("kuboard-database", 1, KuboardSizes.Database * factor) : null,
            // Two consoles share what they remember of sessions.
            site.IsResilient
                ? Pods("kuboard-cache", 1, KuboardSizes.Cache)
                : null,
        ];
        return pods.OfType<PodsPlan>().ToSeq();
    }

    private static PodsPlan Pods(string name, int replicas, ResourcesPlan each) =>
        new()
        {
            Name = name,
            Namespace = Space,
            Replicas = replicas,
            Each = each,
        };
}

internal static class KuboardSizes
{
    /// <summary>A program in Java: little less than this and it does not start.</summary>
    public static ResourcesPlan Console { get; } = ResourcesPlan.Of(250, 768, 1024);

    public static ResourcesPlan Database { get; } = ResourcesPlan.Of(100, 512, 1024);

    public static ResourcesPlan Cache { get; } = ResourcesPlan.Of(20, 64, 128);
}
