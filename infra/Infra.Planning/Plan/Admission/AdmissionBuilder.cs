using Infra.Planning.AddOns;
using Infra.Planning.Collections;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Plan;

/// <summary>
/// Makes policies of the release rules, one each, and binds them line by line. Namespaces of the platform's own are bound
/// by none: what runs there is held to the same rules where it is made.
/// </summary>
internal static class AdmissionBuilder
{
    private const string Template = "spec.template";

    private static readonly Seq<string> CreateOrUpdate = ["CREATE", "UPDATE"];

    /// <summary>
    /// What ran before a rule goes on running, and can be scaled, marked and deleted; whatever changes its pods meets the
    /// rule.
    /// </summary>
    private static string Changed(ReleaseCheckText text) =>
        "request.operation == 'CREATE'"
        + $" || (object.kind == 'Pod' ? {Differs(text.PodPart)}"
        + $" : object.kind == 'CronJob' ? {Differs("spec.jobTemplate")} : {Differs(Template)})";

    private static readonly Seq<AdmissionVariablePlan> PodVariables =
    [
        // Not typed: the kinds have their pods at different places.
        new(
            "pod",
            "object.kind == 'Pod' ? dyn(object).spec : object.kind == 'CronJob'"
                + $" ? dyn(object).spec.jobTemplate.{Template}.spec : dyn(object).{Template}.spec"
        ),
        new(
            "containers",
            "variables.pod.containers + variables.pod.?initContainers.orValue([])"
                + " + variables.pod.?ephemeralContainers.orValue([])"
        ),
        new(
            "labels",
            "(object.kind == 'Pod' ? dyn(object) : object.kind == 'CronJob'"
                + $" ? dyn(object).spec.jobTemplate.{Template} : dyn(object).{Template}).?metadata.?labels.orValue({{}})"
        ),
        new("serving", "variables.pod.?restartPolicy.orValue('Always') == 'Always'"),
    ];

    /// <param name="makers">Accounts of the platform that make pods in namespaces of lines.</param>
    public static AdmissionPlan Build(PlatformTopology topology, Seq<BusinessLine> lines, Seq<PodMaker> makers)
    {
        var checks = ReleaseChecks
            .All.Where(text =>
                text.Check switch
                {
                    ReleaseCheck.ImageSources => ImageSources(topology).Count > 0,
                    ReleaseCheck.DeliveryAgents => makers.Any(maker => maker.MakesBarePods),
                    _ => true,
                }
            )
            .ToSeq();
        return new()
        {
            Priorities = LinePriorities.All,
            Policies = lines.Count > 0 ? checks.Select(text => PolicyOf(text, makers)).ToSeq() : [],
            Bindings = lines
                .SelectMany(line =>
                    checks.Select(text => new AdmissionBindingPlan(
                        $"{NameOf(text.Check)}-{line.Id}",
                        NameOf(text.Check),
                        line.Namespaces,
                        // Where images come from may be left open, so that it can be left open again.
                        NamespaceBuilder.IsProtected(topology.Settings, line)
                            && text.Check != ReleaseCheck.ImageSources,
                        line.Settings.Leaving is { Namespaces: Retention.Retain }
                    ))
                )
                .ToSeq(),
        };
    }

    /// <summary>What the stack allows, and its own registry with it; none means anywhere.</summary>
    public static Seq<string> ImageSources(PlatformTopology topology) =>
        topology.Settings.ImageSources is { Count: > 0 } sources
            ?
            [
                .. sources,
                .. topology
                    .AddOns.OfType<Harbor>()
                    .Where(harbor => harbor.Common.State == AddOnState.On)
                    .Select(harbor => $"{harbor.Settings.Host}/"),
            ]
            : [];

    private static AdmissionPolicyPlan PolicyOf(ReleaseCheckText text, Seq<PodMaker> makers) =>
        new()
        {
            Check = text.Check,
            Name = NameOf(text.Check),
            Kinds = KindsOf(text).ToSeq(),
            Matches = text.MeetsVisitors ? "request.operation == 'CONNECT'" : Changed(text),
            Variables =
            [
                .. text.MeetsTemplates ? PodVariables : [],
                .. MakerVariables(makers),
                .. ExemptionVariables(text),
                new("faults", text.Faults),
            ],
            Holds = "variables.exempt || variables.faults.size() == 0",
            Message = $"'{text.Rule.Replace("'", "\\'", StringComparison.Ordinal)}: ' + variables.faults.join(', ')",
        };

    private static Seq<AdmissionVariablePlan> MakerVariables(Seq<PodMaker> makers) =>
        [
            new(
                "byPlatform",
                $"request.userInfo.username in {ListOf(makers.Where(maker => maker.MakesBarePods).Select(maker => maker.User))}"
            ),
            new(
                "platformImages",
                makers.Aggregate(
                    "[]",
                    (list, maker) =>
                        $"{list} + (request.userInfo.username == '{maker.User}' ? {ListOf(maker.Images)} : [])"
                )
            ),
        ];

    private static string ListOf(IEnumerable<string> texts) =>
        $"[{string.Join(", ", texts.Select(text => $"'{text}'"))}]";

    /// <summary>
    /// A workload goes by its name and its controller's. A pod of a Deployment or CronJob has a longer name; a workload
    /// that takes such a name is not exempt itself, so that its pods never come this far.
    /// </summary>
    private static Seq<AdmissionVariablePlan> ExemptionVariables(ReleaseCheckText text) =>
        [
            new(
                "names",
                text.MeetsVisitors
                    ? "[request.name]"
                    : "[object.metadata.name] + dyn(object).metadata.?ownerReferences.orValue([])"
                        + ".filter(o, o.?controller.orValue(false)).map(o, o.name)"
            ),
            new(
                "exempt",
                $"namespaceObject.metadata.?annotations.orValue({{}})"
                    + $".filter(k, k.startsWith('{LineMarks.ExemptionPrefix(text.Check)}'))"
                    + $".map(k, k.substring({LineMarks.ExemptionPrefix(text.Check).Length}))"
                    + ".exists(w, variables.names.exists(n, n == w"
                    + " || (object.kind == 'Pod' && n.startsWith(w + '-'))))"
            ),
        ];

    private static IEnumerable<AdmissionKindPlan> KindsOf(ReleaseCheckText text)
    {
        if (text.MeetsPods)
        {
            yield return new("", ["pods"], text.MeetsTemplates ? CreateOrUpdate : ["CREATE"]);
        }

        if (text.MeetsVisitors)
        {
            yield return new("", ["pods/attach", "pods/exec", "pods/portforward"], ["CONNECT"]);
        }

        if (text.MeetsAddedContainers)
        {
            yield return new("", ["pods/ephemeralcontainers"], ["UPDATE"]);
        }

        if (text.MeetsTemplates)
        {
            yield return new("apps", ["daemonsets", "deployments", "statefulsets"], CreateOrUpdate);
            yield return new("batch", ["cronjobs", "jobs"], CreateOrUpdate);
        }
    }

    private static string NameOf(ReleaseCheck check) => $"lines-{LineMarks.NameOf(check)}";

    private static string Differs(string path) => $"dyn(object).{path} != dyn(oldObject).{path}";
}
