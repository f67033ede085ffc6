using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Rules;

/// <summary>A location is one of the cloud that the cluster is in. Azure grows, so that an unknown one is a warning.</summary>
internal sealed class LocationRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF213", Severity.Warning, "a location is not known");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var settings = cluster.Settings;
        // One of another cloud is a mistake, and no new location.
        var everywhere = Enum.GetValues<AzureEnvironment>().SelectMany(AzureLocations.In);
        var known = AzureLocations.In(settings.Environment).ToList();
        if (everywhere.Contains(settings.Location))
        {
            yield break;
        }

        var cloud = settings.Environment == AzureEnvironment.China ? "Azure China" : "public Azure";
        yield return Broken(
            cluster.Path["location"],
            $"{settings.Location} is not in the list of locations of {cloud}",
            Spelling.Nearest(settings.Location, known) is { } near
                ? $"check the spelling, or write {near}"
                : "check the spelling"
        );
    }
}
