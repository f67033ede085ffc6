using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>What add-ons give, in words.</summary>
internal static class Words
{
    public static string Of(Capability capability) =>
        capability switch
        {
            Capability.Certificates => "certificates",
            Capability.Names => "names in DNS",
            Capability.Edge => "an edge",
            Capability.Registry => "a registry",
            Capability.Source => "the source code of the lines",
            Capability.Pipelines => "pipelines",
            Capability.GitOps => "GitOps",
            Capability.Metrics => "metrics",
            Capability.Console => "a console",
            Capability.Chaos => "faults on purpose",
            _ => "virtual clusters",
        };

    /// <summary>The add-on of ours that gives it.</summary>
    public static string GiverOf(Capability capability) =>
        capability switch
        {
            Capability.Certificates => "certManager",
            Capability.Names => "externalDns",
            Capability.Edge => "edge",
            Capability.Registry => "harbor",
            Capability.Source => "gitLab",
            Capability.Pipelines => "jenkins",
            Capability.GitOps => "argoCd",
            Capability.Metrics => "monitoring",
            Capability.Console => "kuboard",
            Capability.Chaos => "chaosMesh",
            _ => "virtualClusters",
        };
}
