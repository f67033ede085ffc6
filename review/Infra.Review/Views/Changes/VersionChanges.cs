using Infra.Review.Graph;
using Infra.Review.Reading;
using Infra.Review.Reports;

namespace Infra.Review.Views.Changes;

/// <summary>Images, charts and Kubernetes itself in other versions.</summary>
internal static class VersionChanges
{
    public static IEnumerable<ReportRow> Between(Estate before, Estate after)
    {
        var (old, now) = (Versions(before), Versions(after));
        return from what in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            let was = old.GetValueOrDefault(what)
            let becomes = now.GetValueOrDefault(what)
            where was != becomes
            let verb = VerbOf(was, becomes)
            select new ReportRow(verb == "downgraded" ? Weight.Warning : Weight.Note, verb)
            {
                Name = what,
                Label = verb == "downgraded" ? "older version" : "",
                Details =
                [
                    new ReportDetail.Change(was?.Property ?? becomes?.Property ?? "", was?.Value, becomes?.Value),
                ],
            };
    }

    private static Dictionary<string, Version> Versions(Estate estate)
    {
        var versions = new Dictionary<string, Version>(StringComparer.Ordinal);
        foreach (var workload in estate.Workloads)
        {
            foreach (var container in workload.AllContainers)
            {
                Add($"{workload.Object.Resource.Name} container {container["name"].Text}", "image", container["image"]);
            }
        }

        foreach (var release in estate.Kubernetes("helm.sh", "Release"))
        {
            Add($"{release.Resource.Name} chart {release["chart"].Text}", "version", release["version"]);
        }

        foreach (var cluster in estate.Clusters)
        {
            Add($"{cluster.Inputs.Resource.Name} Kubernetes", "version", cluster.Inputs["kubernetesVersion"]);
        }

        return versions;

        void Add(string what, string property, Field field)
        {
            if (field.Text is { } text)
            {
                versions[what] = new(property, new StringValue(text));
            }
        }
    }

    private static string VerbOf(Version? before, Version? after)
    {
        if (before is null || after is null)
        {
            return before is null ? "new" : "gone";
        }

        // Later and earlier is a matter of tags, and of the same image.
        var (old, now) = (before.Image, after.Image);
        return old.Tag is null || now.Tag is null || old.Name != now.Name
            ? "changed"
            : NumbersOf(now.Tag).AsSpan().SequenceCompareTo(NumbersOf(old.Tag)) switch
            {
                > 0 => "upgraded",
                < 0 => "downgraded",
                _ => "changed",
            };
    }

    /// <summary><c>v4.2.10-alpine</c> as 4, 2, 10.</summary>
    private static int[] NumbersOf(string version) =>
        [.. version.TrimStart('v').Split('.', '-', '+').TakeWhile(part => int.TryParse(part, out _)).Select(int.Parse)];

    private sealed record Version(string Property, StringValue Value)
    {
        /// <summary>A version by itself is the tag of an image without a name.</summary>
        public ImageName Image => Property == "image" ? ImageName.Of(Value.Value) : new("", Value.Value, Digest: null);
    }
}
