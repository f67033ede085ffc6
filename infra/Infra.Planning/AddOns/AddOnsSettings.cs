using Infra.Planning.AddOns.Reading;
using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>What lies below <c>infra:addOns</c>, one key an add-on; <c>false</c> leaves one out of the stack.</summary>
public sealed record AddOnsSettings
{
    public HarborSettings Harbor { get; init; } = AddOnGroup.NotGiven(HarborBinder.Reader, "harbor");

    public JenkinsSettings Jenkins { get; init; } = AddOnGroup.NotGiven(JenkinsBinder.Reader, "jenkins");

    public KuboardSettings Kuboard { get; init; } = AddOnGroup.NotGiven(KuboardBinder.Reader, "kuboard");

    public GitLabSettings GitLab { get; init; } = AddOnGroup.NotGiven(GitLabBinder.Reader, "gitLab");

    public ArgoCdSettings ArgoCd { get; init; } = AddOnGroup.NotGiven(ArgoCdBinder.Reader, "argoCd");

    public ChaosMeshSettings ChaosMesh { get; init; } = AddOnGroup.NotGiven(ChaosMeshBinder.Reader, "chaosMesh");

    public VirtualClusterSettings VirtualClusters { get; init; } =
        AddOnGroup.NotGiven(VirtualClusterBinder.Reader, "virtualClusters");

    public CertManagerSettings CertManager { get; init; } =
        AddOnGroup.NotGiven(CertManagerBinder.Reader, "certManager");

    public ExternalDnsSettings ExternalDns { get; init; } =
        AddOnGroup.NotGiven(ExternalDnsBinder.Reader, "externalDns");

    public MonitoringSettings Monitoring { get; init; } = AddOnGroup.NotGiven(MonitoringBinder.Reader, "monitoring");

    internal IEnumerable<AddOnSettings> On => All.Where(addOn => addOn.State == AddOnState.On);

    internal Seq<AddOnSettings> All =>
        [Harbor, Jenkins, Kuboard, GitLab, ArgoCd, ChaosMesh, VirtualClusters, CertManager, ExternalDns, Monitoring];
}
