using Infra.Planning.AddOns.Reading;
using Infra.Planning.Collections;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns;

public sealed record JenkinsSettings : AddOnSettings
{
    /// <summary>Git and kubectl, with a shell.</summary>
    public const string DefaultDeployImage = "docker.io/alpine/k8s:1.35.0";

    /// <summary>Builds images without a daemon and without privileges.</summary>
    public const string DefaultBuildImage = "quay.io/buildah/stable:v1.41.5";

    [Promoted]
    public ChartVersion Version { get; init; } = Charts.Jenkins.Version;

    public required string Host { get; init; }

    public AddOnSize Size { get; init; } = AddOnSize.Small;

    /// <summary>For its home. Default 50Gi.</summary>
    public Memory Storage { get; init; } = Memory.Gibi(50);

    /// <summary>Whether a person has to agree before a delivery changes the cluster. Default false.</summary>
    public bool Approval { get; init; }

    /// <summary>
    /// A controller with the plugins inside, for clusters that do not reach the update centre; without it the pinned
    /// plugins are fetched at the start.
    /// </summary>
    [Promoted]
    public string? Image { get; init; }

    [Promoted]
    public string DeployImage { get; init; } = DefaultDeployImage;

    [Promoted]
    public string BuildImage { get; init; } = DefaultBuildImage;

    /// <summary>Other versions than ours, or more plugins: id to version.</summary>
    [Promoted]
    public SortedMap<string> Plugins { get; init; }

    /// <summary>
    /// Of the stack's other clusters, each with the name below <c>infra:secrets</c> that holds a kubeconfig with the
    /// rights of the lines' releasers there. In its own cluster Jenkins needs none.
    /// </summary>
    public SortedMap<string> Clusters { get; init; }

    /// <summary>The plugin Kubernetes :: Pipeline :: DevOps Steps, abandoned since 2019. Default false.</summary>
    [Promoted]
    public bool DevOpsSteps { get; init; }

    internal override Seq<string> Secrets => [.. Clusters.Values];
}

internal static class JenkinsBinder
{
    private static readonly Reader<string> Host = AddOnReaders.Host("jenkins.example.com");

    private static readonly Reader<ChartVersion> Version = AddOnReaders.Version(Charts.Jenkins);

    private static readonly Reader<SortedMap<string>> Plugins = Readers.Map(
        "git",
        Readers.Parsed<string>("one exact version of a plugin", "\"5.10.1\"", "0", TryParsePlugin)
    );

    private static readonly Reader<SortedMap<string>> Clusters = Readers.Map(
        "prod-2",
        AddOnReaders.Secret("prod2Kubeconfig")
    );

    public static Reader<JenkinsSettings> Reader { get; } =
        AddOnGroup.Reader(
            "{ host: jenkins.example.com }",
            section =>
            {
                var settings = new JenkinsSettings
                {
                    Version = section.Optional("version", Version, Charts.Jenkins.Version),
                    Host = section.Required("host", Host),
                    Size = section.Optional("size", AddOnReaders.Size, AddOnSize.Small),
                    Storage = section.Optional("storage", AddOnReaders.Storage, Memory.Gibi(50)),
                    Approval = section.Optional("approval", Readers.Flag, false),
                    Image = section.Optional("image", AddOnReaders.Image),
                    DeployImage = section.Optional(
                        "deployImage",
                        AddOnReaders.Image,
                        JenkinsSettings.DefaultDeployImage
                    ),
                    BuildImage = section.Optional("buildImage", AddOnReaders.Image, JenkinsSettings.DefaultBuildImage),
                    Plugins = section.Optional("plugins", Plugins, default),
                    Clusters = section.Optional("clusters", Clusters, default),
                    DevOpsSteps = section.Optional("devOpsSteps", Readers.Flag, false),
                };
                section.Check(
                    settings.Image is null || settings.Plugins.Count + (settings.DevOpsSteps ? 1 : 0) == 0,
                    SettingsDiagnostics.WrongValue,
                    "image",
                    "has the plugins inside, so that none is fetched",
                    "remove plugins and devOpsSteps, or image"
                );
                return settings;
            }
        );

    private static bool TryParsePlugin(string text, out string version)
    {
        version = text;
        return text.Length > 0
            && char.IsAsciiDigit(text[0])
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');
    }
}
