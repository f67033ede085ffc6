using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>What a virtual cluster runs of its own.</summary>
internal sealed class VirtualClusterImages(AddOnSite site)
{
    /// <summary>The one that its makers name for the newest Kubernetes that they test; it serves the others too.</summary>
    private const string CoreDns = "coredns/coredns:1.14.1";

    /// <summary>Its name server, which runs as a pod of the virtual cluster.</summary>
    public string Dns => site.Image($"docker.io/{CoreDns}");

    /// <summary>The same as its chart takes it, which puts the one registry before it.</summary>
    public string DnsValue => site.Topology.Settings.Registry is null ? Dns : CoreDns;

    /// <summary>Its control plane and its store, whatever their tags.</summary>
    public Seq<string> Sources =>
        [
            site.Image("ghcr.io/loft-sh/vcluster-oss:"),
            site.Image("ghcr.io/loft-sh/kubernetes:"),
            site.Image("registry.k8s.io/etcd:"),
        ];
}
