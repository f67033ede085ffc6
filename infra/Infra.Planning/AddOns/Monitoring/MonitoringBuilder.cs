using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

internal static class MonitoringBuilder
{
    public static readonly NamespaceName Space = "monitoring";

    /// <summary>Of Grafana's first account.</summary>
    public const string Secret = "grafana-admin";

    public const string UserKey = "user";

    public const string PasswordKey = "password";

    public static AddOnPlan Build(Monitoring monitoring, AddOnSite site)
    {
        var factor = monitoring.Settings.Size.Factor();
        PodsPlan[] pods =
        [
            PodsPlan.Of(Space, "operator", 1, MonitoringSizes.Operator),
            PodsPlan.Of(
                Space,
                "prometheus",
                site.Replicas(2),
                MonitoringSizes.Prometheus * factor + MonitoringSizes.Reloader
            ),
            PodsPlan.Of(Space, "alertmanager", site.Replicas(3), MonitoringSizes.Alerts + MonitoringSizes.Reloader),
            PodsPlan.Of(Space, "grafana", 1, MonitoringSizes.Pictures * factor),
            PodsPlan.Of(Space, "kube-state-metrics", 1, MonitoringSizes.State * factor),
            PodsPlan.Of(Space, "node-exporter", 1, MonitoringSizes.Node) with
            {
                IsPerNode = true,
            },
        ];
        return new()
        {
            Name = monitoring.Name,
            After = [],
            // The measures of a node come from its own namespaces.
            Namespaces = [site.Space(Space, "privileged", pods, traffic: Traffic)],
            Pods = [.. pods],
            Secrets =
            [
                new()
                {
                    Name = Secret,
                    Namespace = Space,
                    Entries = new([
                        new(UserKey, new SecretSource.Plain("admin")),
                        new(PasswordKey, new SecretSource.Random(32)),
                    ]),
                },
            ],
            Releases =
            [
                Charts.Monitoring.Release(
                    Space,
                    monitoring.Settings.Version,
                    MonitoringValues.Of(monitoring.Settings, site)
                ),
            ],
        };
    }

    /// <summary>It looks at whatever asks for it, on any port; the API server asks its webhook.</summary>
    private static AddOnTraffic Traffic { get; } =
        new() { In = [TrafficPlan.Anyone([new(10_250, "TCP")])], Out = [TrafficPlan.Anyone([])] };
}

internal static class MonitoringSizes
{
    public static ResourcesPlan Operator { get; } = ResourcesPlan.Of(50, 128, 256);

    public static ResourcesPlan Prometheus { get; } = ResourcesPlan.Of(250, 1024, 2048);

    public static ResourcesPlan Alerts { get; } = ResourcesPlan.Of(20, 64, 128);

    public static ResourcesPlan Reloader { get; } = ResourcesPlan.Of(10, 32, 64);

    public static ResourcesPlan Pictures { get; } = ResourcesPlan.Of(50, 256, 512);

    public static ResourcesPlan State { get; } = ResourcesPlan.Of(20, 128, 256);

    public static ResourcesPlan Node { get; } = ResourcesPlan.Of(20, 32, 64);
}
