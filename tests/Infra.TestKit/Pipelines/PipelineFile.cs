using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Infra.TestKit.Pipelines;

/// <summary>A command line of a pipeline.</summary>
/// <param name="Job">The job or stage that it is in.</param>
/// <param name="Variables">What the pipeline itself gives it, the secrets of the job among them.</param>
public sealed record PipelineCommand(string Job, string Text, IReadOnlyDictionary<string, string?> Variables);

/// <summary>Reads the command lines out of the files in <c>pipelines/</c>, in the order in which a runner takes them.</summary>
public static partial class PipelineFile
{
    public static string Folder => Path.Combine(Repository.Root, "pipelines");

    /// <summary>A secret is <c>job-NAME</c>, a file of them holds lines <c>NAME=job-NAME</c> below <paramref name="scratch"/>.</summary>
    public static IReadOnlyList<PipelineCommand> Commands(string file, string scratch) =>
        [
            .. file switch
            {
                "Jenkinsfile" => OfJenkins(GroovyBlock.Parse(Text(file)), scratch),
                "github.yml" => OfGitHub(Load(file)),
                _ => OfGitLab(Load(file)),
            },
        ];

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public static YamlMappingNode Load(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Text(file)));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private static IEnumerable<PipelineCommand> OfGitHub(YamlMappingNode root) =>
        from job in Map(root, "jobs").Children
        let name = $"{job.Key}"
        from step in List(job.Value, "steps")
        where Has(step, "run") && (!Has(step, "if") || $"{step["if"]}".Split(" && ").All(term => Holds(term, name)))
        select new PipelineCommand(
            name,
            FilledIn($"{step["run"]}", name),
            Map(job.Value, "env")
                .Concat(Map(step, "env"))
                .ToDictionary(entry => $"{entry.Key}", string? (entry) => FilledIn($"{entry.Value}", name))
        );

    /// <summary>A condition as it is for a push to main, or a pull request of the repository itself.</summary>
    private static bool Holds(string term, string job) =>
        term switch
        {
            "always()" or "github.event.pull_request.head.repo.full_name == github.repository" => true,
            _ when term.StartsWith("github.job == ", StringComparison.Ordinal) => term.EndsWith(
                $"'{job}'",
                StringComparison.Ordinal
            ),
            _ => throw new FormatException($"nobody knows whether `{term}` holds"),
        };

    private static string FilledIn(string text, string job) =>
        Expression()
            .Replace(
                text,
                found =>
                    found.Groups["name"].Value switch
                    {
                        "github.job" => job,
                        "github.event.number" => "5",
                        "github.token" => GitHost.Token,
                        var name when name.StartsWith("secrets.", StringComparison.Ordinal) =>
                            $"{job}-{name["secrets.".Length..]}",
                        var name => throw new FormatException($"nobody knows what {name} is"),
                    }
            );

    private static IEnumerable<PipelineCommand> OfGitLab(YamlMappingNode root) =>
        from stage in List(root, "stages")
        let job = (YamlMappingNode)root[$"{stage}"]
        let shared = Has(job, "extends") ? root[$"{job["extends"]}"] : new YamlMappingNode()
        from line in List(shared, "before_script").Concat(List(job, "script")).Concat(List(job, "after_script"))
        // Variables of an environment are kept by the host, not in the file.
        let secrets = Has(job, "environment")
            ? new Dictionary<string, string?> { ["ARM_CLIENT_ID"] = $"{job["environment"]}-ARM_CLIENT_ID" }
            : []
        select new PipelineCommand($"{stage}", $"{line}", secrets);

    private static IEnumerable<PipelineCommand> OfJenkins(GroovyBlock root, string scratch)
    {
        var pipeline = root["pipeline"] ?? throw new FormatException("there is no pipeline");
        var shared = pipeline["environment"]?.Children ?? [];
        return from stage in pipeline.All
            where stage.Name == "stage"
            from part in stage.Children
            where part.Name is "steps" or "post"
            from bound in part.All
            where bound.Name == "withCredentials"
            let variables = Bound(bound.Arguments, scratch)
                .Concat(shared.Select(entry => KeyValuePair.Create(entry.Name, (string?)entry.Quoted)))
                .ToDictionary()
            from shell in bound.All
            where shell.Name == "sh"
            select new PipelineCommand(stage.Quoted, shell.Quoted, variables);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Bound(string bindings, string scratch)
    {
        foreach (var found in Binding().Matches(bindings).AsEnumerable())
        {
            var (id, variable) = (found.Groups["id"].Value, found.Groups["variable"].Value);
            if (found.Groups["kind"].Value == "file")
            {
                var file = Path.Combine(scratch, id);
                File.WriteAllText(file, $"ARM_CLIENT_ID={id["infra-".Length..]}-ARM_CLIENT_ID\n");
                yield return new(variable, file);
            }
            else
            {
                yield return new(variable, GitHost.Token);
            }
        }
    }

    private static bool Has(YamlNode node, string key) => node is YamlMappingNode map && map.Children.ContainsKey(key);

    private static YamlMappingNode Map(YamlNode node, string key) =>
        Has(node, key) ? (YamlMappingNode)node[key] : new YamlMappingNode();

    private static IEnumerable<YamlNode> List(YamlNode node, string key) =>
        Has(node, key) ? ((YamlSequenceNode)node[key]).Children : [];

    [GeneratedRegex(@"\$\{\{ (?<name>[\w.]+) \}\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();

    [GeneratedRegex(
        @"(?<kind>file|string)\(credentialsId: '(?<id>[^']+)', variable: '(?<variable>[^']+)'\)",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Binding();
}
