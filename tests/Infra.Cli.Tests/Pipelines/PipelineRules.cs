using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Infra.Cli.Tests.Pipelines;

/// <summary>
/// The rules of the published schemas of GitHub workflows and of GitLab pipelines for what is written here, and what their
/// documentation says of references and expressions.
/// </summary>
internal static partial class PipelineRules
{
    private static readonly YamlShape GitHub = new(
        new Dictionary<string, string[]>
        {
            ["workflow"] =
            [
                "name text",
                "on! events",
                "permissions permissions,=read-all|write-all",
                "concurrency text,concurrency",
                "env values",
                "jobs! jobs",
            ],
            ["events"] = ["pull_request none,pull", "push none,push", "workflow_dispatch none"],
            ["pull"] = ["branches [text]", "paths [text]", "types [text]"],
            ["push"] = ["branches [text]", "tags [text]", "paths [text]"],
            ["permissions"] = ["contents =read|write|none", "pull-requests =read|write|none", "id-token =write|none"],
            ["concurrency"] = ["group! text", "cancel-in-progress flag,text"],
            ["values"] = ["* text,number,flag"],
            ["jobs"] = ["* job"],
            ["job"] =
            [
                "name text",
                "if text",
                "needs text,[text]",
                "runs-on! text,[text]",
                "environment text,environment",
                "concurrency text,concurrency",
                "permissions permissions,=read-all|write-all",
                "env values",
                "timeout-minutes number",
                "steps! [step]",
            ],
            ["environment"] = ["name! text", "url text"],
            ["step"] =
            [
                "name text",
                "id text",
                "if text",
                "uses text",
                "with values",
                "run text",
                "env values",
                "shell text",
                "working-directory text",
                "continue-on-error flag",
                "timeout-minutes number",
            ],
        }
    );

    private static readonly YamlShape GitLab = new(
        new Dictionary<string, string[]>
        {
            ["pipeline"] = ["default default", "variables variables", "stages [text]", "workflow workflow", "* job"],
            ["default"] =
            [
                "image text",
                "before_script [text]",
                "after_script [text]",
                "tags [text]",
                "interruptible flag",
            ],
            ["variables"] = ["* text,number"],
            ["workflow"] = ["name text", "rules [rule]"],
            ["job"] =
            [
                "stage text",
                "extends text,[text]",
                "image text",
                "variables variables",
                "before_script [text]",
                "script [text]",
                "after_script [text]",
                "rules [rule]",
                "environment text,environment",
                "resource_group text",
                "interruptible flag",
                "needs [text]",
                "tags [text]",
                "timeout text",
                "artifacts artifacts",
            ],
            ["rule"] =
            [
                "if text",
                "when =on_success|on_failure|always|never|manual|delayed",
                "changes [text]",
                "exists [text]",
                "allow_failure flag",
                "variables variables",
            ],
            ["environment"] = ["name! text", "url text"],
            ["artifacts"] = ["paths [text]", "expire_in text", "when =on_success|on_failure|always"],
        }
    );

    // Contexts that may be used in an expression of the place. (GitHub: contexts reference, availability)
    private static readonly Dictionary<string, string[]> Contexts = new()
    {
        ["/concurrency"] = ["github", "needs"],
        ["/env"] = ["github", "needs", "secrets"],
        ["/steps"] = ["github", "needs", "secrets", "env", "job", "runner", "steps"],
    };

    public static IEnumerable<string> OfGitHub(YamlMappingNode root)
    {
        var jobs = root.Children.TryGetValue("jobs", out var all) && all is YamlMappingNode map ? map : [];
        return
        [
            .. GitHub.Mistakes(root, "workflow"),
            .. jobs.Children.Keys.Select(job => $"{job}").Where(job => !JobName().IsMatch(job)),
            .. jobs.Children.SelectMany(job => OfJob($"{job.Key}", job.Value, jobs)),
        ];
    }

    public static IEnumerable<string> OfGitLab(YamlMappingNode root)
    {
        var stages = root.Children.TryGetValue("stages", out var list)
            ? ((YamlSequenceNode)list).Children.Select(stage => $"{stage}").ToList()
            : [];
        string[] words = ["default", "variables", "stages", "workflow"];
        var jobs = root.Children.Where(child => !words.Contains($"{child.Key}")).ToList();
        return
        [
            .. GitLab.Mistakes(root, "pipeline"),
            .. from job in jobs
            let name = $"{job.Key}"
            from extended in Values(job.Value, "extends")
            where !root.Children.ContainsKey(extended)
            select $"/{name}/extends: there is no {extended}",
            .. from job in jobs
            where !$"{job.Key}".StartsWith('.')
            from stage in Values(job.Value, "stage").DefaultIfEmpty("test")
            where !stages.Contains(stage)
            select $"/{job.Key}/stage: there is no stage {stage}",
            .. from job in jobs
            where !$"{job.Key}".StartsWith('.') && !Values(job.Value, "script").Any()
            select $"/{job.Key}/script: this is missing",
        ];
    }

    private static IEnumerable<string> OfJob(string name, YamlNode job, YamlMappingNode jobs)
    {
        var steps =
            job is YamlMappingNode map && map.Children.TryGetValue("steps", out var list)
                ? ((YamlSequenceNode)list).Children.OfType<YamlMappingNode>().ToList()
                : [];
        return
        [
            .. Values(job, "needs")
                .Where(need => !jobs.Children.ContainsKey(need))
                .Select(need => $"{name} needs {need}"),
            .. steps
                .Where(step => step.Children.ContainsKey("uses") == step.Children.ContainsKey("run"))
                .Select(step => $"{name}: a step has either uses or run: {step}"),
            .. steps
                .SelectMany(step => Values(step, "uses"))
                .Where(action => !Action().IsMatch(action))
                .Select(action => $"{name}: {action} is no action of a version"),
            .. from place in Contexts
            from text in Texts(job, place.Key[1..])
            from expression in Expression().Matches(text)
            let context = expression.Groups["context"].Value
            where !place.Value.Contains(context)
            select $"{name}{place.Key}: {context} is not known here",
            // A name that others choose must not become a part of a script.
            .. from step in steps
            from script in Values(step, "run")
            from expression in Expression().Matches(script)
            where expression.Groups["name"].Value is not ("github.job" or "github.event.number")
            select $"{name}: {expression.Value} is written into a script",
        ];
    }

    private static IEnumerable<string> Texts(YamlNode node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(key, out var value)
            ? value.AllNodes.OfType<YamlScalarNode>().Select(scalar => scalar.Value ?? "")
            : [];

    private static IEnumerable<string> Values(YamlNode node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(key, out var value)
            ? value is YamlSequenceNode list
                ? list.Children.Select(item => $"{item}")
                : [$"{value}"]
            : [];

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_-]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JobName();

    [GeneratedRegex(
        @"^[\w-]+/[\w-]+@(v\d+|[0-9a-f]{40})$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Action();

    [GeneratedRegex(@"\$\{\{\s*(?<name>(?<context>\w+)[\w.]*)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();
}
