using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>The plugins, each pinned. State of November 2026.</summary>
internal static class JenkinsPlugins
{
    private static readonly SortedMap<string> Ours = new([
        new("configuration-as-code", "2115.vf6de120eef70"),
        new("generic-webhook-trigger", "2.4.1"),
        new("git", "5.10.1"),
        new("gitlab-plugin", "1.9.16"),
        new("job-dsl", "3654.vdf58f53e2d15"),
        new("kubernetes", "4540.v612369217f87"),
        new("kubernetes-cli", "1.375.v8001982544ba"),
        new("kubernetes-credentials", "206.vde31a_b_0f71a_c"),
        new("workflow-aggregator", "608.v67378e9d3db_1"),
    ]);

    /// <summary>Abandoned: its last version, 1.6, is of January 2019.</summary>
    public const string DevOpsSteps = "kubernetes-pipeline-devops-steps";

    /// <summary>As the chart writes them: id and version.</summary>
    public static Seq<string> For(JenkinsSettings settings)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        IEnumerable<KeyValuePair<string, string>> asked = settings.DevOpsSteps ? [new(DevOpsSteps, "1.6")] : [];
        foreach (var (id, version) in Ours.Concat(asked).Concat(settings.Plugins))
        {
            all[id] = version;
        }

        return all.Select(plugin => $"{plugin.Key}:{plugin.Value}").ToSeq();
    }
}
