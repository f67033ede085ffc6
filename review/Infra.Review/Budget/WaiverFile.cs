using Infra.Review.Diff;
using Infra.Review.Graph;
using Infra.Review.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Review.Budget;

/// <summary>What <c>waivers.yaml</c> holds.</summary>
/// <param name="Protected">
/// Stacks that have a change budget though no resource of theirs is marked <c>protect</c>.
/// </param>
public sealed record WaiverFile(ValueList<NamedStack> Protected, ValueList<Waiver> Waivers)
{
    public const string Name = "waivers.yaml";

    /// <summary>Those that it names, in waivers too; a pattern for the stack names none.</summary>
    public IEnumerable<NamedStack> Stacks =>
        [
            .. Protected,
            .. Waivers.SelectMany(waiver =>
                waiver.Stack is { } stack ? [new NamedStack(stack, waiver.Place)] : Array.Empty<NamedStack>()
            ),
        ];

    public static readonly WaiverFile Empty = new(default, default);

    /// <summary>The file of a project; nothing is waived where there is none. Null after adding problems.</summary>
    /// <param name="folder">The project's folder, as problems shall name it.</param>
    public static WaiverFile? Read(string folder, List<Problem> problems)
    {
        var file = YamlFile.Join(folder, Name);
        return !Path.Exists(file) ? Empty
            : YamlFile.Read(file, problems) is { } mapping ? new Reader(file, problems).Read(mapping)
            : null;
    }

    private sealed class Reader(string file, List<Problem> problems)
    {
        private static readonly string[] Known = ["urn", "action", "reason", "owner", "expires"];

        public WaiverFile? Read(YamlMappingNode mapping)
        {
            var found = problems.Count;
            var stacks = new List<NamedStack>();
            var waivers = new List<Waiver>();
            foreach (var (key, value) in mapping.Children)
            {
                switch (YamlFile.Text(key), value)
                {
                    case ("protected", YamlSequenceNode list):
                        stacks.AddRange(list.Children.Select(Stack).OfType<NamedStack>());
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

        private NamedStack? Stack(YamlNode node)
        {
            if (YamlFile.Text(node) is { Length: > 0 } stack)
            {
                return new NamedStack(stack, YamlFile.PlaceOf(file, node));
            }

            Report(node, "the name of a stack has to be here");
            return null;
        }

        private Waiver? Waiver(YamlNode node)
        {
            if (YamlEntry.Of(node, "waiver", Known, Report) is not { } entry)
            {
                return null;
            }

            var (urn, reason, owner) = (entry.Text("urn"), entry.Text("reason"), entry.Text("owner"));
            var action = entry.Checked(
                "action",
                text => text is "replace" or "delete",
                "only `replace` and `delete` can be waived"
            );
            var expires = entry.Expires();
            return urn is null || reason is null || owner is null || action is null || expires is null
                ? null
                : new Waiver(
                    urn,
                    action == "replace" ? ChangeAction.Replace : ChangeAction.Delete,
                    reason,
                    owner,
                    expires.Value,
                    YamlFile.PlaceOf(file, node)
                );
        }

        private void Report(YamlNode node, string message) =>
            problems.Add(new Problem("INF707", message) { Place = YamlFile.PlaceOf(file, node) });
    }
}
