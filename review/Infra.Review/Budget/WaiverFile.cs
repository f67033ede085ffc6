using System.Globalization;
using Infra.Review.Diff;
using Infra.Review.Graph;
using Infra.Review.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Review.Budget;

/// <summary>What <c>waivers.yaml</c> holds.</summary>
/// <param name="Protected">
/// Stacks that have a change budget though no resource of theirs is marked <c>protect</c>.
/// </param>
public sealed record WaiverFile(ValueList<string> Protected, ValueList<Waiver> Waivers)
{
    public const string Name = "waivers.yaml";

    public static readonly WaiverFile Empty = new(default, default);

    /// <summary>The file of a project; nothing is waived where there is none. Null after adding problems.</summary>
    /// <param name="folder">The project's folder, as problems shall name it.</param>
    public static WaiverFile? Read(string folder, List<Problem> problems)
    {
        var file = YamlFile.Join(folder, Name);
        return !File.Exists(file) ? Empty
            : YamlFile.Read(file, problems) is { } mapping ? new Reader(file, problems).Read(mapping)
            : null;
    }

    private sealed class Reader(string file, List<Problem> problems)
    {
        private static readonly string[] Known = ["urn", "action", "reason", "owner", "expires"];

        public WaiverFile? Read(YamlMappingNode mapping)
        {
            var found = problems.Count;
            var stacks = new List<string>();
            var waivers = new List<Waiver>();
            foreach (var (key, value) in mapping.Children)
            {
                switch (YamlFile.Text(key), value)
                {
                    case ("protected", YamlSequenceNode list):
                        stacks.AddRange(list.Children.Select(Stack).OfType<string>());
                        break;
                    case ("waivers", YamlSequenceNode list):
                        waivers.AddRange(list.Children.Select(Waiver).OfType<Waiver>());
                        break;
                    case ("protected" or "waivers", YamlScalarNode { Value: null or "" or "~" or "null" }):
                        break;
                    case ("protected" or "waivers", _):
                        Report(value, "a list has to be here, `- ` before each entry");
                        break;
                    default:
                        Report(key, "this is not a known key; the file has `protected` and `waivers`");
                        break;
                }
            }

            return problems.Count == found ? new WaiverFile(stacks.ToValueList(), waivers.ToValueList()) : null;
        }

        private string? Stack(YamlNode node)
        {
            if (YamlFile.Text(node) is { Length: > 0 } stack)
            {
                return stack;
            }

            Report(node, "the name of a stack has to be here");
            return null;
        }

        private Waiver? Waiver(YamlNode node)
        {
            if (node is not YamlMappingNode entry)
            {
                Report(node, $"a waiver has {string.Join(", ", Known)}");
                return null;
            }

            foreach (var key in entry.Children.Keys.Where(key => !Known.Contains(YamlFile.Text(key))))
            {
                Report(key, $"this is not a known key; a waiver has {string.Join(", ", Known)}");
            }

            var urn = Needed(entry, "urn");
            var reason = Needed(entry, "reason");
            var owner = Needed(entry, "owner");
            var action = Action(entry);
            var expires = Expires(entry);
            return urn is null || reason is null || owner is null || action is null || expires is null
                ? null
                : new Waiver(urn, action.Value, reason, owner, expires.Value, YamlFile.PlaceOf(file, node));
        }

        private ChangeAction? Action(YamlMappingNode entry)
        {
            switch (Needed(entry, "action"))
            {
                case null:
                    return null;
                case "replace":
                    return ChangeAction.Replace;
                case "delete":
                    return ChangeAction.Delete;
                default:
                    Report(YamlFile.Get(entry, "action") ?? entry, "only `replace` and `delete` can be waived");
                    return null;
            }
        }

        private DateOnly? Expires(YamlMappingNode entry)
        {
            if (Needed(entry, "expires") is not { } text)
            {
                return null;
            }

            if (
                DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                return day;
            }

            Report(YamlFile.Get(entry, "expires") ?? entry, "write the last day as year-month-day, such as 2027-01-31");
            return null;
        }

        private string? Needed(YamlMappingNode entry, string name)
        {
            if (YamlFile.Text(YamlFile.Get(entry, name)) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                return text;
            }

            Report(YamlFile.Get(entry, name) ?? entry, $"the waiver has no `{name}`; write one");
            return null;
        }

        private void Report(YamlNode node, string message) =>
            problems.Add(new Problem("INF707", message) { Place = YamlFile.PlaceOf(file, node) });
    }
}
