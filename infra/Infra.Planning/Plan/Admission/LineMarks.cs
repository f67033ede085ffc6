using System.Globalization;
using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Plan;

/// <summary>
/// What the policies of the cluster read on a line's namespace, as annotations. No role of a line may change a namespace,
/// so none of its people can exempt anything.
/// </summary>
internal static class LineMarks
{
    /// <summary>The beginnings of the names of allowed images, with blanks between.</summary>
    public const string ImageSources = "infra/image-sources";

    /// <summary>The names of allowed classes, with blanks between; <c>none</c> for pods that name none.</summary>
    public const string Priorities = "infra/priorities";

    public static IEnumerable<(string Key, string Value)> Of(
        BusinessLine line,
        NamespaceName space,
        Seq<string> imageSources
    )
    {
        if (imageSources.Count > 0)
        {
            yield return (ImageSources, string.Join(' ', imageSources));
        }

        yield return (Priorities, string.Join(' ', LinePriorities.AllowedFor(line.Priority)));
        foreach (var exemption in line.Settings.Exemptions.Where(exemption => exemption.Namespace == space))
        {
            var until = exemption.Until.ToString("O", CultureInfo.InvariantCulture);
            yield return (
                $"{ExemptionPrefix(exemption.Check)}{exemption.Workload}",
                $"until {until}, {exemption.Owner}: {exemption.Reason}"
            );
        }
    }

    /// <summary>Before the name of the exempt workload.</summary>
    public static string ExemptionPrefix(ReleaseCheck check) => $"{NameOf(check)}.exempt.infra/";

    public static string NameOf(ReleaseCheck check) =>
        check switch
        {
            ReleaseCheck.BarePods => "bare-pods",
            ReleaseCheck.Probes => "probes",
            ReleaseCheck.Resources => "resources",
            ReleaseCheck.ImageTags => "image-tags",
            ReleaseCheck.ImageSources => "image-sources",
            ReleaseCheck.Sidecars => "sidecars",
            ReleaseCheck.HostNamespaces => "host-namespaces",
            ReleaseCheck.Priorities => "priorities",
            ReleaseCheck.PlatformLabels => "platform-labels",
            _ => "delivery-agents",
        };
}
