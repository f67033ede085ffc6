using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>The Secrets of Jenkins. Names and keys are as the chart wants them: labels of DNS.</summary>
internal static class JenkinsSecrets
{
    public const string Name = "jenkins-keys";

    public const string AdminUser = "jenkins-admin-user";

    public const string AdminPassword = "jenkins-admin-password";

    public const string GitLabToken = "gitlab-token";

    public static string HookOf(string line) => $"hook-{line}";

    /// <summary>What builds of a line push its images with, in the namespace of the builders.</summary>
    public static string PushOf(string line) => $"registry-push-{line}";

    public static string ClusterOf(string cluster) => $"cluster-{cluster}";

    public static SecretPlan Keys(JenkinsSettings settings, GitLabSettings gitLab, Seq<string> lines) =>
        new()
        {
            Name = Name,
            Namespace = JenkinsBuilder.Space,
            Entries = new(
                new Dictionary<string, SecretSource>
                {
                    [AdminUser] = new SecretSource.Plain("admin"),
                    [AdminPassword] = new SecretSource.Random(32),
                    [GitLabToken] = new SecretSource.Supplied(gitLab.Token),
                }
                    .Concat(lines.Select(line => Entry(HookOf(line), new SecretSource.Random(40))))
                    .Concat(
                        settings.Clusters.Select(cluster =>
                            Entry(ClusterOf(cluster.Key), new SecretSource.Supplied(cluster.Value))
                        )
                    )
            ),
        };

    public static SecretPlan Pushing(RegistryAccountPlan account, string registry) =>
        new()
        {
            Name = PushOf(account.Project),
            Namespace = JenkinsBuilder.AgentSpace,
            Entries = new([
                Entry("config.json", new SecretSource.RegistryLogin(registry, account.User, account.Password)),
            ]),
        };

    private static KeyValuePair<string, SecretSource> Entry(string key, SecretSource source) => new(key, source);
}
