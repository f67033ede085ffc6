using System.Collections;
using Infra.Planning.Plan;
using Infra.TestKit;
using YamlDotNet.Serialization;

namespace Infra.Planning.Tests.Kit;

/// <summary>The files that charts come with: the folder of <c>INFRA_DATA</c>, else what lies beside the checkout.</summary>
internal static class ChartFiles
{
    private static readonly string Data =
        Environment.GetEnvironmentVariable("INFRA_DATA") ?? Path.Combine(Repository.Root, "..", "shared", "data");

    /// <summary>The chart's own values. Where they are not here, the test is skipped and says so.</summary>
    public static IDictionary OwnValues(ReleasePlan release)
    {
        var (chart, folder) = (NameOf(release), FolderOf(release));
        // Where a release tool fills in an image, the file is a template of itself.
        var file =
            Path.Combine(folder, "values.yaml") is var values && File.Exists(values)
                ? values
                : Path.Combine(folder, "values.tmpl.yaml");
        Assert.SkipUnless(File.Exists(file), $"the values of {chart} {release.Version} are not here");
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(File.ReadAllText(file));
    }

    /// <summary>By which Helm refuses values; null for a chart that has none.</summary>
    public static string? Schema(ReleasePlan release)
    {
        var folder = FolderOf(release);
        Assert.SkipUnless(Directory.Exists(folder), $"{NameOf(release)} {release.Version} is not here");
        var file = Path.Combine(folder, "values.schema.json");
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }

    private static string FolderOf(ReleasePlan release) =>
        Path.Combine(Data, "charts", NameOf(release), release.Version);

    public static string NameOf(ReleasePlan release) => release.Chart.Split('/')[^1];
}
