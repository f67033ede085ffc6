using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>Credentials, the connection to GitLab, and a delivery job for every line.</summary>
internal static class CascDocument
{
    private const string Connection = "gitlab";

    public static string Of(JenkinsSettings settings, GitLabSettings gitLab, string registry, AddOnSite site)
    {
        var job = new DeliveryJob(settings, gitLab, registry, site);
        var lines = site.LinesHere.ToList();
        var values = new CascValues
        {
            Credentials = new()
            {
                System = new()
                {
                    DomainCredentials =
                    [
                        new()
                        {
                            Credentials =
                            [
                                Token,
                                Login,
                                .. lines.Select(line => Hook(line.Id)),
                                .. settings.Clusters.Keys.Select(Cluster),
                            ],
                        },
                    ],
                },
            },
            Unclassified = new()
            {
                GitLab = new()
                {
                    Connections =
                    [
                        new()
                        {
                            Name = Connection,
                            Url = gitLab.Url,
                            ApiTokenId = Connection,
                        },
                    ],
                },
            },
            Jobs = lines.Select(line => new CascJobValues(job.Of(line))).ToSeq(),
        };
        return ValueText.Of(values);
    }

    private static CascCredentialValues Token { get; } =
        new()
        {
            GitLabApiTokenImpl = new(Connection, Variable(JenkinsSecrets.GitLabToken), "tells GitLab of deliveries"),
        };

    /// <summary>GitLab takes a token for a password, and any name with it.</summary>
    private static CascCredentialValues Login { get; } =
        new()
        {
            UsernamePassword = new("gitlab-git", "oauth2", Variable(JenkinsSecrets.GitLabToken), "reads repositories"),
        };

    private static CascCredentialValues Hook(string line) =>
        new() { String = new($"hook-{line}", Variable(JenkinsSecrets.HookOf(line)), $"comes with pushes to {line}") };

    private static CascCredentialValues Cluster(string name) =>
        new()
        {
            File = new(
                $"cluster-{name}",
                "kubeconfig",
                $"${{readFileBase64:/run/secrets/{JenkinsSecrets.Name}-{JenkinsSecrets.ClusterOf(name)}}}",
                $"delivers to {name}"
            ),
        };

    /// <summary>A key of our Secret, as the chart shows it to the plugin.</summary>
    private static string Variable(string key) => $"${{{JenkinsSecrets.Name}-{key}}}";
}
