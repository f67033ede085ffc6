using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>Measures, alerts and pictures of the cluster: Prometheus, Alertmanager and Grafana.</summary>
public sealed record Monitoring(MonitoringSettings Settings) : AddOn
{
    public override string Name => "monitoring";

    public override AddOnSettings Common => Settings;

    public override Seq<Capability> Provides => [Capability.Metrics];

    /// <summary>Its webhook's certificate; the chart would make one by a hook.</summary>
    public override Seq<Capability> Requires => [Capability.Certificates];

    public override Seq<Capability> Uses => [Capability.Edge];
}
