using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns.Reading;

/// <summary>Reads what lies below <c>infra:addOns</c>.</summary>
internal static class AddOnBinder
{
    public static Reader<AddOnsSettings> Reader { get; } =
        Readers.Group(
            "{ harbor: { host: harbor.example.com }, chaosMesh: false }",
            section => new AddOnsSettings
            {
                Harbor = Read(section, HarborBinder.Reader, "harbor"),
                Jenkins = Read(section, JenkinsBinder.Reader, "jenkins"),
                Kuboard = Read(section, KuboardBinder.Reader, "kuboard"),
                GitLab = Read(section, GitLabBinder.Reader, "gitLab"),
                ArgoCd = Read(section, ArgoCdBinder.Reader, "argoCd"),
                ChaosMesh = Read(section, ChaosMeshBinder.Reader, "chaosMesh"),
                VirtualClusters = Read(section, VirtualClusterBinder.Reader, "virtualClusters"),
                CertManager = Read(section, CertManagerBinder.Reader, "certManager"),
                ExternalDns = Read(section, ExternalDnsBinder.Reader, "externalDns"),
                Monitoring = Read(section, MonitoringBinder.Reader, "monitoring"),
            }
        );

    private static T Read<T>(Section section, Reader<T> reader, string key)
        where T : AddOnSettings =>
        section.Optional(key, reader, AddOnGroup.At(reader.StandIn, section.Path[key], AddOnState.NotGiven));
}
