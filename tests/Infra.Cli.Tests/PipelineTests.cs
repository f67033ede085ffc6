using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.TestKit;
using YamlDotNet.RepresentationModel;

namespace Infra.Cli.Tests;

/// <summary>
/// The pipelines of <c>pipelines/</c>: their shape is read, and every command line in them is run, in a checkout with a
/// remote of its own, a stand-in for <c>pulumi</c> and one for the Git host.
/// </summary>
public sealed partial class PipelineTests
{
    private static readonly string Folder = Path.Combine(TestFolder.Root, "pipelines");

    [Theory]
    [InlineData("github.yml")]
    [InlineData("gitlab.yml")]
    [InlineData("Jenkinsfile")]
    public async Task Every_command_of_a_pipeline_runs_in_its_order(string pipeline)
    {
        using var host = new GitHost();
        using var project = await StageProject.CreateAsync("tests/Infra.TestProgram");
        await PrepareAsync(project);
        var environment = Environment(project, host);
        var commands = Commands(pipeline).ToList();

        Assert.Contains(commands, command => command.Contains("steps/deploy prod", StringComparison.Ordinal));
        foreach (var command in commands)
        {
            var run = await Shell.RunAsync("bash", ["-euc", command], project.Folder, environment);
            Assert.True(run.ExitCode == 0, $"{command}\n{run.Output}\n{run.Errors}");
        }

        Assert.Equal(
            ["dev", "staging", "prod"],
            File.ReadLines(Path.Combine(project.Folder, ".infra", "pulumi.log"))
                .Where(line => line.StartsWith("up ", StringComparison.Ordinal))
                .Select(line => line.Split(' ')[2])
        );
        var pushed = (await GitAsync(project, "ls-tree", "--name-only", "origin/main", "promotions/")).Split('\n');
        Assert.Superset(
            new HashSet<string>(["promotions/dev.yaml", "promotions/staging.yaml", "promotions/prod.yaml"]),
            pushed.ToHashSet()
        );
        Assert.Contains(
            "1.20.0",
            await GitAsync(project, "show", "origin/main:Pulumi.prod.yaml"),
            StringComparison.Ordinal
        );
        var comment = Assert.Single(host.Comments).Value;
        Assert.StartsWith("<!-- infra -->", comment, StringComparison.Ordinal);
        Assert.Contains("### prod", comment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github")]
    [InlineData("gitlab")]
    public async Task A_second_comment_takes_the_place_of_the_first(string kind)
    {
        using var host = new GitHost();
        using var project = await StageProject.CreateAsync("tests/Infra.TestProgram");
        await PrepareAsync(project);
        host.Comments[7] = "somebody else's";

        foreach (var text in new[] { "one", "two \"quoted\" `x`" })
        {
            project.Write(".infra/comment.md", $"<!-- infra -->\n{text}\n");
            var step = Path.Combine("pipelines", "steps", $"comment-{kind}");
            (await Shell.RunAsync("bash", [step, "5"], project.Folder, Environment(project, host))).Expect(0);
        }

        Assert.Equal(
            ["<!-- infra -->\ntwo \"quoted\" `x`\n", "somebody else's"],
            host.Comments.Values.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_jobs_of_GitHub_have_runners_steps_and_an_approval_before_staging_and_prod()
    {
        var root = Load("github.yml");
        var jobs = Map(root["jobs"]);

        Assert.All(jobs.Children, job => Assert.NotEmpty(List(Map(job.Value)["steps"]).Children));
        Assert.All(jobs.Children, job => Assert.Equal("ubuntu-latest", $"{Map(job.Value)["runs-on"]}"));
        Assert.Equal(("dev", "staging"), ($"{Map(jobs["staging"])["needs"]}", $"{Map(jobs["prod"])["needs"]}"));
        Assert.Equal("staging", $"{Map(jobs["staging"])["environment"]}");
        Assert.Equal("prod", $"{Map(jobs["prod"])["environment"]}");
        Assert.Equal("read", $"{Map(root["permissions"])["contents"]}");
    }

    [Fact]
    public void The_jobs_of_GitLab_have_stages_scripts_and_an_approval_before_staging_and_prod()
    {
        var root = Load("gitlab.yml");
        var stages = List(root["stages"]).Children.Select(stage => $"{stage}").ToList();

        foreach (var stage in stages)
        {
            var job = Map(root[stage]);
            Assert.Equal(stage, $"{job["stage"]}");
            Assert.NotEmpty(List(job["script"]).Children);
            var rule = Map(List(job["rules"]).Children.Single());
            Assert.Equal(stage is "staging" or "prod", rule.Children.ContainsKey("when"));
        }
    }

    /// <summary>What a runner would do one after the other, with the runner's own expressions filled in.</summary>
    private static IEnumerable<string> Commands(string pipeline)
    {
        if (pipeline == "Jenkinsfile")
        {
            return Shells()
                .Matches(File.ReadAllText(Path.Combine(Folder, pipeline)))
                .Select(match => match.Groups["command"].Value);
        }

        var root = Load(pipeline);
        return pipeline == "github.yml" ? GitHubCommands(Map(root["jobs"])) : GitLabCommands(root);
    }

    private static IEnumerable<string> GitHubCommands(YamlMappingNode jobs) =>
        from job in jobs.Children
        let name = $"{job.Key}"
        from step in List(Map(job.Value)["steps"]).Children.Select(Map)
        where step.Children.ContainsKey("run")
        let condition = step.Children.TryGetValue("if", out var text) ? $"{text}" : "always()"
        where condition == "always()" || condition == $"github.job == '{name}'"
        select $"{step["run"]}"
            .Replace("${{ github.job }}", name, StringComparison.Ordinal)
            .Replace("${{ github.event.number }}", "5", StringComparison.Ordinal);

    private static IEnumerable<string> GitLabCommands(YamlMappingNode root) =>
        from stage in List(root["stages"]).Children
        let job = Map(root[$"{stage}"])
        let shared = job.Children.ContainsKey("extends") ? Map(root[$"{job["extends"]}"]) : new YamlMappingNode()
        from part in new[]
        {
            (Job: shared, Key: "before_script"),
            (Job: job, Key: "script"),
            (Job: job, Key: "after_script"),
        }
        where part.Job.Children.ContainsKey(part.Key)
        from line in List(part.Job[part.Key]).Children
        select $"{line}";

    private static async Task PrepareAsync(StageProject project)
    {
        project.Write(
            "promotions/reference/settings.yaml",
            "config:\n  infra:addOns: { harbor: { host: reference.example } }\n"
        );
        foreach (var stack in new[] { "dev", "staging", "prod" })
        {
            var version = stack == "dev" ? "1.20.0" : "1.19.1";
            project.Write(
                $"Pulumi.{stack}.yaml",
                $"config:\n  infra:addOns:\n    harbor: {{ host: {stack}.example, version: {version} }}\n"
            );
        }

        foreach (var step in Directory.EnumerateFiles(Path.Combine(Folder, "steps")))
        {
            project.Write($"pipelines/steps/{Path.GetFileName(step)}", await File.ReadAllTextAsync(step));
        }

        File.Delete(Path.Combine(project.Folder, "addresses.lock.yaml"));
        project.Write(".gitignore", ".infra/\n");
        project.Write(".infra/bin/pulumi", Pulumi(project));
        project.Write(".infra/credentials", "");
        (await Shell.RunAsync("chmod", ["-R", "u+x", "pipelines/steps", ".infra/bin"], project.Folder)).Expect(0);
        await project.CommitAsync();
        await GitAsync(project, "branch", "-M", "main");
        await GitAsync(project, "init", "--quiet", "--bare", "--initial-branch=main", ".infra/remote.git");
        await GitAsync(project, "remote", "add", "origin", Path.Combine(project.Folder, ".infra", "remote.git"));
        await GitAsync(project, "push", "--quiet", "origin", "main");
        await GitAsync(project, "fetch", "--quiet", "origin");
    }

    /// <summary>Writes down how it was called; what it exports is the state of nothing.</summary>
    private static string Pulumi(StageProject project) =>
        $$$"""
            #!/bin/sh
            echo "$@" >>'{{{project.Folder}}}/.infra/pulumi.log'
            if [ "$2" = export ]; then
                echo '{"version": 3, "deployment": {"resources": []}}' >"$6"
            fi

            """;

    private static Dictionary<string, string?> Environment(StageProject project, GitHost host) =>
        new()
        {
            ["PATH"] = $"{project.Folder}/.infra/bin:{System.Environment.GetEnvironmentVariable("PATH")}",
            ["INFRA"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "infra.dll")}",
            ["CREDENTIALS"] = Path.Combine(project.Folder, ".infra", "credentials"),
            ["CHANGE_ID"] = "5",
            ["CI_MERGE_REQUEST_IID"] = "5",
            ["CI_PROJECT_ID"] = "3",
            ["CI_SERVER_HOST"] = "git.example.invalid",
            ["CI_PROJECT_PATH"] = "team/infra",
            ["CI_API_V4_URL"] = host.Url,
            ["GITHUB_API_URL"] = host.Url,
            ["GITHUB_REPOSITORY"] = "team/infra",
            ["GITHUB_TOKEN"] = GitHost.Token,
            ["GITLAB_TOKEN"] = GitHost.Token,
            // The remote of a runner is the checkout's own here.
            ["GIT_CONFIG_COUNT"] = "1",
            ["GIT_CONFIG_KEY_0"] = $"url.{project.Folder}/.infra/remote.git.insteadOf",
            ["GIT_CONFIG_VALUE_0"] = $"https://infra:{GitHost.Token}@git.example.invalid/team/infra.git",
        };

    private static async Task<string> GitAsync(StageProject project, params string[] args) =>
        (await Shell.RunAsync("git", args, project.Folder)).Expect(0).Output;

    private static YamlMappingNode Load(string file)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Folder, file));
        stream.Load(reader);
        return Map(stream.Documents.Single().RootNode);
    }

    private static YamlMappingNode Map(YamlNode node) => Assert.IsType<YamlMappingNode>(node);

    private static YamlSequenceNode List(YamlNode node) => Assert.IsType<YamlSequenceNode>(node);

    [GeneratedRegex(@"\bsh '(?<command>[^']+)'", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shells();

    /// <summary>The comments of one pull request, by the API of GitHub and by that of GitLab.</summary>
    private sealed class GitHost : IDisposable
    {
        public const string Token = "token-of-the-test";

        private readonly HttpListener listener = new();

        public GitHost()
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            Url = $"http://127.0.0.1:{port}";
            listener.Prefixes.Add($"{Url}/");
            listener.Start();
            _ = ServeAsync();
        }

        public string Url { get; }

        public SortedDictionary<int, string> Comments { get; } = [];

        public void Dispose() => listener.Close();

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
            var (request, response) = (context.Request, context.Response);
            var known =
                request.Headers["Authorization"] == $"Bearer {Token}" || request.Headers["PRIVATE-TOKEN"] == Token;
            using var reader = new StreamReader(request.InputStream);
            var text = await reader.ReadToEndAsync();
            var body = text.Length > 0 ? $"{JsonNode.Parse(text)?["body"]}" : "";
            var path = request.Url?.AbsolutePath ?? "";
            var id = int.TryParse(path.Split('/')[^1], out var number) ? number : 0;
            var answer = "{}";
            switch (request.HttpMethod)
            {
                case var _ when !known:
                    response.StatusCode = 401;
                    break;
                case "GET":
                    answer = new JsonArray([
                        .. Comments.Select(comment => new JsonObject
                        {
                            ["id"] = comment.Key,
                            ["body"] = comment.Value,
                        }),
                    ]).ToJsonString();
                    break;
                case "POST" when path is "/repos/team/infra/issues/5/comments" or "/projects/3/merge_requests/5/notes":
                    Comments[Comments.Count + 100] = body;
                    break;
                case "PATCH" or "PUT" when Comments.ContainsKey(id):
                    Comments[id] = body;
                    break;
                default:
                    response.StatusCode = 404;
                    break;
            }

            await using var writer = new StreamWriter(response.OutputStream);
            await writer.WriteAsync(answer);
        }
    }
}
