using Infra.Planning.AddOns;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Kit;

/// <summary>
/// Reads a table of bad declarations: <c>place: value</c>, and indented below it what is reported. A place with no value
/// is removed. Several places before the reports are changed together. Lines with # are remarks. Beside places of the
/// config there are <c>declared pools</c>, <c>declared lines</c>, <c>declared addOns</c>, the two files of addresses, and
/// <c>today</c>.
/// </summary>
internal static class BadCases
{
    public static IEnumerable<(string Changes, string Reports)> Read(string file)
    {
        var changes = new List<string>();
        var reports = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Append("end:"))
        {
            if (IsReport(line))
            {
                reports.Add(line[2..]);
            }
            else if (IsChange(line))
            {
                if (reports.Count > 0)
                {
                    yield return (string.Join('\n', changes), string.Join('\n', reports));
                    changes.Clear();
                    reports.Clear();
                }

                changes.Add(line);
            }
        }
    }

    /// <summary>The text of a table with what is reported now.</summary>
    public static string Rewrite(string text, Stack stack)
    {
        var lines = new List<string>();
        var changes = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (!IsReport(line))
            {
                lines.Add(line);
                changes.AddRange(IsChange(line) ? [line] : Array.Empty<string>());
            }
            else if (changes.Count > 0)
            {
                var reported = PlanAssert.Serious(Apply(stack, string.Join('\n', changes)).Plan());
                lines.AddRange(reported.Select(report => $"  {report}"));
                changes.Clear();
            }
        }

        return string.Join('\n', lines);
    }

    private static bool IsReport(string line) => line.StartsWith("  ", StringComparison.Ordinal);

    private static bool IsChange(string line) => line.Length > 0 && line[0] != '#';

    public static Stack Apply(Stack stack, string changes) => changes.Split('\n').Aggregate(stack, Change);

    private static Stack Change(Stack stack, string change)
    {
        var colon = change.EndsWith(':') ? change.Length - 1 : change.IndexOf(": ", StringComparison.Ordinal);
        var (place, value) = (change[..colon], change[(colon + 1)..].Trim());
        return place switch
        {
            "declared pools" => stack.WithPools([.. Parts(value).Select(Pool)]),
            "declared lines" => stack.WithLines([.. Parts(value).Select(Line)]),
            // Their hosts need an edge, and nothing of it may end soon.
            "declared addOns" => stack.With("edge", AddOnStack.Edge) with
            {
                Today = AddOnStack.Today,
                Declare = read =>
                    stack.Declare(read) with
                    {
                        AddOns = Parts(value).Select(name => AddOn(read, name)).ToSeq(),
                    },
            },
            AddressFiles.SpaceFile => stack with { Addresses = AddressFiles.Read(value, given: null) },
            AddressFiles.LockFile => stack with { Addresses = AddressFiles.Read(space: null, value) },
            "today" => stack with { Today = DateOnly.Parse(value) },
            _ => value.Length == 0 ? stack.Without(place) : stack.With(place, value),
        };
    }

    private static AddOn AddOn(StackSettings read, string name) =>
        name switch
        {
            "certManager" => new CertManager(read.AddOns.CertManager),
            "gitLab" => new GitLab(read.AddOns.GitLab),
            "harbor" => new Harbor(read.AddOns.Harbor),
            "jenkins" => new Jenkins(read.AddOns.Jenkins),
            _ => throw new ArgumentException($"there is no word for {name} here", nameof(name)),
        };

    private static string[] Parts(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary><c>user apps per zone</c>, <c>system main</c>, <c>user build spot</c>, <c>windows win</c>.</summary>
    private static Func<ClusterSettings, NodePool> Pool(string text)
    {
        var words = text.Split(' ');
        return cluster =>
        {
            var settings = cluster.Pool(words[1]);
            var pool = words[0] switch
            {
                "system" => NodePool.System(words[1], settings),
                "windows" => NodePool.Windows(words[1], settings),
                _ => NodePool.User(words[1], settings),
            };
            pool = words.Contains("zone") ? pool.PerZone() : pool;
            return words.Contains("spot") ? pool.Spot() : pool;
        };
    }

    /// <summary>A line and its namespaces: <c>payments payments payments-batch</c>; the name alone where they are one.</summary>
    private static Func<StackSettings, BusinessLine> Line(string text)
    {
        var words = text.Split(' ');
        return settings =>
        {
            var line = new BusinessLine(words[0], settings.Line(words[0]));
            return words.Length == 1
                ? line
                : line with
                {
                    Namespaces = words.Skip(1).Select(name => new NamespaceName(name)).ToSeq(),
                };
        };
    }
}
