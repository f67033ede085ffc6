using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>Keeps the webhooks of the lines' projects as they have to be, whatever is done to them in GitLab.</summary>
internal static class GitLabHooks
{
    private const string Script = "hooks.sh";

    public static CronJobPlan Of(JenkinsSettings settings, GitLabSettings gitLab, AddOnSite site)
    {
        var lines = site.LinesHere.Select(line => line.Id).ToList();
        return new()
        {
            Name = "gitlab-hooks",
            Namespace = JenkinsBuilder.Space,
            // Every hour, and not when everybody else does.
            Schedule = "17 * * * *",
            Files = new([new(Script, PipelineFiles.Read(Script))]),
            Scratch = ["/tmp"],
            Main = new()
            {
                Name = "hooks",
                Image = AgentTemplates.DeployImageOf(settings, site),
                Resources = ResourcesPlan.Of(20, 32, 64),
                Command = ["sh", $"/etc/config/{Script}"],
                Environment = new([
                    new("GITLAB_URL", gitLab.Url),
                    new("GROUP", gitLab.Group),
                    new("HOME", "/tmp"),
                    new("HOOK_URL", $"https://{settings.Host}/generic-webhook-trigger/invoke"),
                    new("LINES", string.Join(' ', lines)),
                ]),
                SecretEnvironment = new(
                    lines
                        .Select((line, number) => Secret($"HOOK_{number}", JenkinsSecrets.HookOf(line)))
                        .Prepend(Secret("GITLAB_TOKEN", JenkinsSecrets.GitLabToken))
                ),
            },
        };
    }

    private static KeyValuePair<string, SecretKey> Secret(string variable, string key) =>
        new(variable, new(JenkinsSecrets.Name, key));
}
