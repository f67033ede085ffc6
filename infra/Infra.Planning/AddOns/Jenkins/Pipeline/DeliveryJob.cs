using System.Text;
using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>The delivery job of a line, for the plugin Job DSL.</summary>
internal sealed class DeliveryJob(JenkinsSettings settings, GitLabSettings gitLab, string registry, AddOnSite site)
{
    /// <summary>What is delivered: a push to any other branch starts nothing.</summary>
    private const string Branch = "main";

    public string Of(BusinessLine line)
    {
        var pipeline = Filled("delivery.groovy", line)
            .Replace("@deliver@", Encoded("deliver.sh"), StringComparison.Ordinal)
            .Replace("@each@", Encoded("each.sh"), StringComparison.Ordinal);
        return Filled("job.groovy", line).Replace("@pipeline@", InQuotes(pipeline), StringComparison.Ordinal);
    }

    private string Filled(string resource, BusinessLine line)
    {
        var image = $"{registry}/{line.Id}/{line.Id}";
        Seq<string> arguments =
        [
            site.Topology.Settings.Stack,
            line.Id,
            image,
            .. line.Namespaces.Select(space => space.Value),
        ];
        return PipelineFiles
            .Read(resource)
            .Replace("@line@", line.Id, StringComparison.Ordinal)
            .Replace("@builder@", AgentTemplates.BuilderOf(line), StringComparison.Ordinal)
            .Replace("@deliverer@", AgentTemplates.DelivererOf(line), StringComparison.Ordinal)
            .Replace("@branch@", Branch, StringComparison.Ordinal)
            .Replace("@source@", $"{gitLab.Url}/{gitLab.Group}/{line.Id}.git", StringComparison.Ordinal)
            .Replace("@image@", image, StringComparison.Ordinal)
            .Replace("@approval@", settings.Approval ? "true" : "false", StringComparison.Ordinal)
            .Replace("@arguments@", string.Join(' ', arguments), StringComparison.Ordinal)
            .Replace("@clusters@", Clusters(line), StringComparison.Ordinal);
    }

    /// <summary>
    /// In the order of the stack. The one that Jenkins runs in has no name: agents are inside already. What Argo CD
    /// delivers is only built.
    /// </summary>
    private string Clusters(BusinessLine line) =>
        string.Join(
            ", ",
            site.Topology.Clusters.Select(cluster => cluster.Settings.Name)
                .Where(name => line.LivesIn(name) && !LineGitOps.Of(site.Topology).Delivers(line))
                .Select(name => name == site.Cluster.Settings.Name ? "''" : $"'{name}'")
        );

    private static string Encoded(string resource) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(PipelineFiles.Read(resource)));

    private static string InQuotes(string groovy) =>
        groovy.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
