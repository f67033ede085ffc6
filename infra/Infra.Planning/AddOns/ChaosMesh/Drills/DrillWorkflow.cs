using System.Globalization;
using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>The workflow of one drill.</summary>
/// <param name="checks">By line, what has to answer.</param>
internal sealed class DrillWorkflow(Drill drill, ChaosMeshSettings settings, SortedMap<string> checks)
{
    private readonly TimeSpan fault = TimeSpan.FromMinutes(settings.Fault);

    private TimeSpan Faults => drill.Faults * fault;

    public Tree.Map Spec
    {
        get
        {
            var before = Phase("before", checks.Keys, DrillTimes.Before).ToList();
            var after = Phase("after", checks.Keys, DrillTimes.After).ToList();
            var hit = Hit().ToList();
            var steps = new[] { before, hit, after }.Where(phase => phase.Count > 0).Select(phase => NameOf(phase[0]));
            return Tree.Of(
                ("entry", "drill"),
                (
                    "templates",
                    Tree.ListOf([
                        Group("drill", "Serial", DrillTimes.Of(drill, settings), steps),
                        .. before,
                        .. hit,
                        .. after,
                    ])
                )
            );
        }
    }

    /// <summary>The faults, and beside them the checks of everybody who must not notice.</summary>
    private IEnumerable<Tree.Map> Hit()
    {
        var faults = FaultsOf(drill).ToList();
        var watched = checks.Keys.Where(line => drill is not Drill.LosePods lost || lost.Line.Name.Value != line);
        var watches = watched.Select(line => Check($"watch-{line}", line, Faults, isContinuous: true)).ToList();
        yield return Group("hit", "Parallel", Faults, watches.Select(NameOf).Append("faults"));
        yield return Group("faults", "Serial", Faults, faults.Select(NameOf));
        foreach (var template in faults.Concat(watches))
        {
            yield return template;
        }
    }

    private IEnumerable<Tree.Map> FaultsOf(Drill which) =>
        which switch
        {
            Drill.LoseZone lost =>
            [
                Chaos("fail", "PodChaos", ("action", "pod-failure"), ("mode", "all"), ("selector", InZone(lost))),
                Chaos("cut", "NetworkChaos", [("selector", InZone(lost)), .. Partition(Selector(lost.Namespaces))]),
            ],
            Drill.LosePods lost =>
            [
                Chaos(
                    "kill",
                    "PodChaos",
                    ("action", "pod-kill"),
                    ("mode", "all"),
                    ("selector", Selector(lost.Line.Namespaces))
                ),
            ],
            Drill.Cut cut =>
            [
                Chaos(
                    "cut",
                    "NetworkChaos",
                    [
                        ("selector", Selector(cut.From)),
                        .. Partition(
                            Selector(
                                [cut.To],
                                ("labelSelectors", Texts(TenantPolicies.ServiceLabel, cut.Service.Value))
                            )
                        ),
                    ]
                ),
            ],
            _ => throw new InvalidOperationException($"There is no fault for {which.GetType().Name}."),
        };

    private static IEnumerable<(string, Tree?)> Partition(Tree.Map target) =>
        [
            ("action", "partition"),
            ("mode", "all"),
            ("direction", "both"),
            ("target", Tree.Of(("mode", "all"), ("selector", target))),
        ];

    private static Tree.Map InZone(Drill.LoseZone lost) =>
        Selector(lost.Namespaces, ("nodeSelectors", Texts("topology.kubernetes.io/zone", lost.Zone)));

    private static Tree.Map Selector(Seq<NamespaceName> namespaces, params IEnumerable<(string, Tree?)> further) =>
        Tree.Of([("namespaces", Tree.ListOf(namespaces.Select(space => (Tree)space.Value))), .. further]);

    private Tree.Map Chaos(string name, string kind, params IEnumerable<(string, Tree?)> body) =>
        Tree.Of(
            ("name", name),
            ("templateType", kind),
            ("deadline", Seconds(fault)),
            (char.ToLowerInvariant(kind[0]) + kind[1..], Tree.Of(body))
        );

    /// <summary>Everybody in turn; nothing where nobody is asked.</summary>
    private IEnumerable<Tree.Map> Phase(string name, IEnumerable<string> lines, TimeSpan limit)
    {
        var asked = lines.Select(line => Check($"{name}-{line}", line, limit, isContinuous: false)).ToList();
        return asked.Count == 0 ? [] : [Group(name, "Parallel", limit, asked.Select(NameOf)), .. asked];
    }

    /// <param name="isContinuous">Whether it has to answer all the time, or three times in a row some time.</param>
    private Tree.Map Check(string name, string line, TimeSpan limit, bool isContinuous)
    {
        const int interval = 5;
        return Tree.Of(
            ("name", name),
            ("templateType", "StatusCheck"),
            ("deadline", Seconds(limit)),
            ("abortWithStatusCheck", true),
            (
                "statusCheck",
                Tree.Of(
                    ("mode", isContinuous ? "Continuous" : "Synchronous"),
                    ("type", "HTTP"),
                    ("intervalSeconds", interval),
                    ("timeoutSeconds", interval),
                    ("failureThreshold", isContinuous ? 3 : (int)limit.TotalSeconds / interval),
                    ("successThreshold", isContinuous ? null : 3),
                    (
                        "http",
                        Tree.Of(
                            ("url", checks[line]),
                            ("method", "GET"),
                            ("criteria", Tree.Of(("statusCode", "200-299")))
                        )
                    )
                )
            )
        );
    }

    private static Tree.Map Group(string name, string type, TimeSpan limit, IEnumerable<string> children) =>
        Tree.Of(
            ("name", name),
            ("templateType", type),
            ("deadline", Seconds(limit)),
            ("children", Tree.ListOf(children.Select(child => (Tree)child)))
        );

    private static string NameOf(Tree.Map template) => template.At("name") is Tree.Text name ? name.Value : "";

    private static Tree.Map Texts(string key, string value) => Tree.Of((key, value));

    private static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalSeconds}s");
}
