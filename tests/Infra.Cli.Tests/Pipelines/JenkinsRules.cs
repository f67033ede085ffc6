using Infra.TestKit.Pipelines;

namespace Infra.Cli.Tests.Pipelines;

/// <summary>What the documentation of declarative pipelines says of their shape, for what is written here.</summary>
internal static class JenkinsRules
{
    private static readonly string[] Steps = ["sh", "withCredentials", "checkout", "echo"];

    // The blocks that may stand in a block; a star for those that have to.
    private static readonly Dictionary<string, string[]> Children = new()
    {
        [""] = ["pipeline*"],
        ["pipeline"] = ["agent*", "environment", "options", "parameters", "triggers", "stages*", "post"],
        ["stages"] = ["stage*"],
        ["stage"] = ["when", "agent", "environment", "options", "input", "steps*", "post"],
        ["when"] = ["beforeAgent", "beforeInput", "beforeOptions", "branch", "changeRequest", "expression"],
        ["agent"] = ["label", "docker"],
        ["options"] = ["disableConcurrentBuilds", "timeout", "skipDefaultCheckout"],
        ["input"] = ["message*", "ok", "submitter"],
        ["post"] = ["always", "success", "failure", "cleanup"],
        ["always"] = Steps,
        ["success"] = Steps,
        ["failure"] = Steps,
        ["steps"] = Steps,
        ["withCredentials"] = Steps,
    };

    public static IEnumerable<string> Of(GroovyBlock root) =>
        root
            .All.SelectMany(Unknown)
            .Concat(root.All.SelectMany(Missing))
            .Concat(root.All.Where(block => block.Name == "stage").SelectMany(block => OfStage(root, block)));

    private static IEnumerable<string> Unknown(GroovyBlock block) =>
        from child in block.Children
        where
            Children.TryGetValue(block.Name, out var known)
                ? !known.Any(name => name.TrimEnd('*') == child.Name)
                : block.Name != "environment"
        select $"{block.Name} {block.Arguments} may not hold {child.Name}";

    private static IEnumerable<string> Missing(GroovyBlock block) =>
        from name in Children.GetValueOrDefault(block.Name, [])
        where name.EndsWith('*') && block[name.TrimEnd('*')] is null
        where block.Name is not ("agent" or "options")
        select $"{block.Name} {block.Arguments} needs {name.TrimEnd('*')}";

    private static IEnumerable<string> OfStage(GroovyBlock root, GroovyBlock stage)
    {
        if (root["pipeline"]?["agent"]?.Arguments == "none" && stage["agent"] is null)
        {
            yield return $"{stage.Quoted} runs nowhere";
        }

        // Otherwise somebody is asked on every branch, and before anybody knows whether the stage runs.
        if (stage["input"] is not null && stage["when"] is { } when && when["beforeInput"]?.Arguments != "true")
        {
            yield return $"{stage.Quoted} asks before it looks whether it runs";
        }

        if (stage["input"] is not null && stage["options"]?["timeout"] is null)
        {
            yield return $"{stage.Quoted} may wait for ever";
        }
    }
}
