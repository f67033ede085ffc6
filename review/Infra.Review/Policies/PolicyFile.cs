using Infra.Review.Graph;
using Infra.Review.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Review.Policies;

/// <summary>A finding that is borne for a while, knowingly.</summary>
/// <param name="Stack">The stack that it is about.</param>
/// <param name="Resource">URN or name of the resource; <c>*</c> stands for any text.</param>
/// <param name="Expires">The last day on which it counts.</param>
public sealed record Suppression(
    string Policy,
    string Stack,
    string Resource,
    string Reason,
    DateOnly Expires,
    Place Place
)
{
    public bool Covers(string stack, PolicyFinding finding) =>
        Stack == stack && Policy == finding.Policy.Id && Takes(finding.Violation.Urn);

    private bool Takes(string urn) =>
        Wildcard.Takes(Resource, urn) || Wildcard.Takes(Resource, urn[(urn.LastIndexOf(':') + 1)..]);
}

/// <summary>What <c>policies.yaml</c> says: how much each policy weighs, in all stacks or in one, and what is borne.</summary>
/// <param name="Stacks">Those that it names, with the places.</param>
public sealed record PolicyFile(
    ValueList<PolicyWeight> Weights,
    ValueList<Suppression> Suppressions,
    ValueList<NamedStack> Stacks
)
{
    public const string Name = "policies.yaml";

    private const string Shape = "write `severity`, `stacks` and `suppressions` as docs/policies.md shows them";

    private const string NoPolicy = "this is the code of no policy; `infra explain INF601` shows one";

    public static readonly PolicyFile Empty = new(default, default, default);

    /// <summary>A stack's own word counts more than the word for all.</summary>
    public PolicySeverity SeverityOf(Policy policy, string stack) =>
        Weights.LastOrDefault(weight => weight.Policy == policy.Id && weight.Stack == stack)?.Severity
        ?? Weights.LastOrDefault(weight => weight.Policy == policy.Id && weight.Stack is null)?.Severity
        ?? policy.Severity;

    /// <summary>What a file that is not there says is nothing. Null after adding problems.</summary>
    /// <param name="file">As problems name it.</param>
    public static PolicyFile? Read(string file, List<Problem> problems)
    {
        if (!Path.Exists(file))
        {
            return Empty;
        }

        return YamlFile.Read(file, problems) is { } root ? Of(file, root, problems) : null;
    }

    private static PolicyFile? Of(string file, YamlMappingNode root, List<Problem> problems)
    {
        var found = problems.Count;
        var weights = new List<PolicyWeight>();
        var suppressions = new List<Suppression>();
        var named = new List<NamedStack>();
        foreach (var (key, value) in root.Children)
        {
            switch (YamlFile.Text(key), value)
            {
                case ("severity", YamlMappingNode entries):
                    ReadWeights(file, stack: null, entries, weights, problems);
                    break;
                case ("stacks", YamlMappingNode stacks):
                    foreach (var (stack, entries) in stacks.Children)
                    {
                        var name = YamlFile.Text(stack) ?? "";
                        named.Add(new(name, YamlFile.PlaceOf(file, stack)));
                        ReadWeights(file, name, entries, weights, problems);
                    }

                    break;
                case ("suppressions", YamlSequenceNode list):
                    suppressions.AddRange(
                        list.Select(item => ReadSuppression(file, item, problems)).OfType<Suppression>()
                    );
                    break;
                default:
                    problems.Add(Wrong(file, key, $"this is not understood here; {Shape}"));
                    break;
            }
        }

        named.AddRange(suppressions.Select(suppression => new NamedStack(suppression.Stack, suppression.Place)));
        return problems.Count > found
            ? null
            : new(weights.ToValueList(), suppressions.ToValueList(), named.ToValueList());
    }

    private static void ReadWeights(
        string file,
        string? stack,
        YamlNode entries,
        List<PolicyWeight> weights,
        List<Problem> problems
    )
    {
        if (entries is not YamlMappingNode mapping)
        {
            problems.Add(Wrong(file, entries, $"this is not understood here; {Shape}"));
            return;
        }

        foreach (var (key, value) in mapping.Children)
        {
            var id = YamlFile.Text(key) ?? "";
            if (PolicyBook.Find(id) is null)
            {
                problems.Add(Wrong(file, key, NoPolicy));
            }
            else if (
                YamlFile.Text(value) is { } word
                && Enum.GetNames<PolicySeverity>().Contains(word, StringComparer.OrdinalIgnoreCase)
                && Enum.TryParse<PolicySeverity>(word, ignoreCase: true, out var severity)
            )
            {
                weights.Add(new(id, stack, severity));
            }
            else
            {
                problems.Add(Wrong(file, value, "this is no severity; write one of off, info, warning, error"));
            }
        }
    }

    private static Suppression? ReadSuppression(string file, YamlNode node, List<Problem> problems)
    {
        string[] keys = ["policy", "stack", "resource", "reason", "expires"];
        void Report(YamlNode at, string message) => problems.Add(Wrong(file, at, message));
        if (YamlEntry.Of(node, "suppression", keys, Report) is not { } entry)
        {
            return null;
        }

        var policy = entry.Checked("policy", text => PolicyBook.Find(text) is not null, NoPolicy);
        var (stack, resource) = (entry.Text("stack"), entry.Text("resource"));
        var (reason, expires) = (entry.Text("reason"), entry.Expires());
        return policy is null || stack is null || resource is null || reason is null || expires is null
            ? null
            : new(policy, stack, resource, reason, expires.Value, YamlFile.PlaceOf(file, node));
    }

    private static Problem Wrong(string file, YamlNode node, string message) =>
        new("INF636", message) { Place = YamlFile.PlaceOf(file, node) };
}

/// <summary>How much a policy weighs.</summary>
/// <param name="Stack">Null for all stacks.</param>
public sealed record PolicyWeight(string Policy, string? Stack, PolicySeverity Severity);

/// <summary>Patterns in which <c>*</c> stands for any text.</summary>
internal static class Wildcard
{
    public static bool Takes(string pattern, string text)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return pattern == text;
        }

        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return text.Length - at >= parts[^1].Length && text.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
