using System.Net;
using System.Text;
using System.Web;
using Infra.TestKit;

namespace Infra.EndToEnd.Tests;

/// <summary>The script that keeps webhooks, against a GitLab of a few lines.</summary>
public sealed class HookTests
{
    private const string Token = "git-lab-token";

    private const string Jenkins = "https://jenkins.example.com/generic-webhook-trigger/invoke";

    private static readonly string Script = Path.Combine(
        Repository.Root,
        "infra/Infra.Planning/AddOns/Jenkins/Pipeline/hooks.sh"
    );

    [Fact]
    public async Task A_missing_webhook_is_made_with_the_token_of_its_line_and_set_anew_afterwards()
    {
        using var gitLab = new FakeGitLab(Token, "platform%2Fpayments", "platform%2Frisk");

        (await RunAsync(gitLab, Token, "payments risk")).Expect(0);
        (await RunAsync(gitLab, Token, "payments risk")).Expect(0);

        Assert.Equal(
            [
                "POST platform%2Fpayments first",
                "POST platform%2Frisk second",
                "PUT platform%2Fpayments first",
                "PUT platform%2Frisk second",
            ],
            gitLab.Changes
        );
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_named_and_the_others_are_served()
    {
        using var gitLab = new FakeGitLab(Token, "platform%2Frisk");

        var finished = await RunAsync(gitLab, Token, "payments risk");

        Assert.Equal(1, finished.ExitCode);
        Assert.Contains("platform/payments: no webhook", finished.Errors, StringComparison.Ordinal);
        Assert.Equal(["POST platform%2Frisk second"], gitLab.Changes);
    }

    [Fact]
    public async Task A_token_that_GitLab_does_not_know_changes_nothing_and_is_not_shown()
    {
        using var gitLab = new FakeGitLab(Token, "platform%2Fpayments");

        var finished = await RunAsync(gitLab, "planted-token", "payments");

        Assert.Equal(1, finished.ExitCode);
        Assert.Empty(gitLab.Changes);
        Assert.DoesNotContain("planted-token", finished.Output + finished.Errors, StringComparison.Ordinal);
    }

    private static Task<Finished> RunAsync(FakeGitLab gitLab, string token, string lines)
    {
        Tools.Require("curl");
        Tools.Require("jq");
        return Shell.RunAsync(
            "sh",
            [Script],
            environment: new Dictionary<string, string?>
            {
                ["GITLAB_URL"] = gitLab.Url,
                ["GITLAB_TOKEN"] = token,
                ["GROUP"] = "platform",
                ["LINES"] = lines,
                ["HOOK_URL"] = Jenkins,
                ["HOOK_0"] = "first",
                ["HOOK_1"] = "second",
            }
        );
    }

    /// <summary>As much of the interface of GitLab as webhooks need.</summary>
    private sealed class FakeGitLab : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly HashSet<string> hooked = [];
        private readonly string token;
        private readonly string[] projects;

        public FakeGitLab(string token, params string[] projects)
        {
            (this.token, this.projects) = (token, projects);
            Url = Listen();
            _ = ServeAsync();
        }

        public string Url { get; }

        public List<string> Changes { get; } = [];

        public void Dispose() => listener.Close();

        private string Listen()
        {
            for (var attempt = 0; ; attempt++)
            {
                var url = $"http://127.0.0.1:{Random.Shared.Next(20_000, 30_000)}";
                listener.Prefixes.Clear();
                listener.Prefixes.Add($"{url}/");
                try
                {
                    listener.Start();
                    return url;
                }
                catch (HttpListenerException) when (attempt < 20)
                {
                    // taken by somebody else
                }
            }
        }

        private async Task ServeAsync()
        {
            while (listener.IsListening)
            {
                try
                {
                    await AnswerAsync(await listener.GetContextAsync());
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }

        private async Task AnswerAsync(HttpListenerContext context)
        {
            var request = context.Request;
            var project = Array.Find(projects, name => request.RawUrl?.Contains($"/projects/{name}/hooks") == true);
            if (project is null || request.Headers["PRIVATE-TOKEN"] != token)
            {
                context.Response.StatusCode = 404;
                context.Response.Close();
                return;
            }

            using var reader = new StreamReader(request.InputStream);
            var form = HttpUtility.ParseQueryString(await reader.ReadToEndAsync());
            if (request.HttpMethod != "GET")
            {
                Assert.Equal(
                    (Jenkins, "true", "main"),
                    (form["url"], form["push_events"], form["push_events_branch_filter"])
                );
                Changes.Add($"{request.HttpMethod} {project} {form["token"]}");
                hooked.Add(project);
            }

            var known = hooked.Contains(project) ? $$"""[{"id": 7, "url": "{{Jenkins}}"}]""" : "[]";
            context.Response.Close(Encoding.UTF8.GetBytes(known), willBlock: false);
        }
    }
}
