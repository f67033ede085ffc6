using Infra.Planning.AddOns;
using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <param name="Rule">What is right, as a sentence that the API server says to whoever breaks it.</param>
/// <param name="Faults">Expression that lists what breaks the rule, by name.</param>
internal sealed record ReleaseCheckText(ReleaseCheck Check, string Rule, string Faults)
{
    /// <summary>Whether it looks at pods that controllers have made, beside the templates that they make them from.</summary>
    public bool MeetsPods { get; init; } = true;

    /// <summary>Whether it looks at templates.</summary>
    public bool MeetsTemplates { get; init; } = true;

    /// <summary>What of a pod that runs has to change for it to be looked at again.</summary>
    public string PodPart { get; init; } = "spec";

    /// <summary>Whether it looks at whoever enters a pod; it looks at nothing else then, and has no object but a name.</summary>
    public bool MeetsVisitors { get; init; }

    /// <summary>Whether it looks at containers that are put into running pods.</summary>
    public bool MeetsAddedContainers { get; init; }
}

/// <summary>
/// The release rules as expressions of CEL. Each lists faults, so that whoever is refused reads which containers to mend.
/// They use what <see cref="AdmissionBuilder"/> puts before them: <c>pod</c>, its spec; <c>labels</c>, its labels;
/// <c>containers</c>, all of every kind; <c>serving</c>, whether it runs until it is stopped; <c>byPlatform</c>, whether an
/// account of the platform asks that makes bare pods; <c>platformImages</c>, what the asking account of the platform may
/// run.
/// </summary>
internal static class ReleaseChecks
{
    private const string PlatformPrefix = "infra/";
    private const string Space = "namespaceObject.metadata.?annotations";

    public static Seq<ReleaseCheckText> All { get; } =
    [
        new(
            ReleaseCheck.BarePods,
            "pods come from a Deployment, StatefulSet, Job or another controller",
            "variables.byPlatform || dyn(object).metadata.?ownerReferences.orValue([]).exists(o, o.?controller.orValue(false))"
                + " ? [] : [object.metadata.name]"
        )
        {
            MeetsTemplates = false,
        },
        new(
            ReleaseCheck.Probes,
            "containers that serve have a readinessProbe and a livenessProbe",
            "variables.serving ? variables.pod.containers"
                + ".filter(c, !has(c.readinessProbe) || !has(c.livenessProbe)).map(c, c.name) : []"
        ),
        new(
            ReleaseCheck.Resources,
            "containers have requests and limits of cpu and memory",
            "(variables.pod.containers + variables.pod.?initContainers.orValue([]))"
                + ".filter(c, !['cpu', 'memory'].all(r, r in c.?resources.?requests.orValue({})"
                + " && r in c.?resources.?limits.orValue({}))).map(c, c.name)"
        ),
        new(
            ReleaseCheck.ImageTags,
            "images have a tag other than latest, or a digest",
            "variables.containers.map(c, c.?image.orValue(''))"
                + ".filter(i, !i.matches('@sha256:[0-9a-f]{64}$')"
                + " && (!i.matches('^(.*/)?[^/:@]+:[^/:@]+$') || i.endsWith(':latest')))"
        )
        {
            MeetsAddedContainers = true,
        },
        new(
            ReleaseCheck.ImageSources,
            "images come from the registries that the platform allows",
            $"variables.containers.map(c, c.?image.orValue('')).filter(i, !(i in variables.platformImages) && !{Space}[?'{LineMarks.ImageSources}']"
                + ".orValue('').split(' ').exists(s, s != '' && i.startsWith(s)))"
        )
        {
            MeetsAddedContainers = true,
        },
        new(
            ReleaseCheck.Sidecars,
            "sidecars help; what has to happen first is an init container that ends",
            "(variables.pod.?initContainers.orValue([]).filter(c, c.?restartPolicy.orValue('') == 'Always')"
                + " + (variables.serving ? variables.pod.containers.filter(c, c.name != variables.pod.containers[0].name)"
                + " : [])).filter(c, c.name.split('-').exists(w, w in ['init', 'initialize', 'initialise', 'migrate',"
                + " 'migration', 'migrations', 'setup', 'bootstrap'])"
                // Whoever has done its work and must not end only waits.
                + " || (c.?command.orValue([]) + c.?args.orValue([])).join(' ')"
                + ".matches('sleep +inf|tail +-f +/dev/null')).map(c, c.name)"
        ),
        new(
            ReleaseCheck.HostNamespaces,
            "pods stay out of the node's network, processes, ports and files",
            "['hostNetwork', 'hostPID', 'hostIPC'].filter(f, f in variables.pod && variables.pod[f])"
                + " + variables.pod.?volumes.orValue([]).filter(v, has(v.hostPath)).map(v, v.name)"
                + " + variables.containers.filter(c, c.?ports.orValue([]).exists(p, p.?hostPort.orValue(0) > 0))"
                + ".map(c, c.name)"
        ),
        new(
            ReleaseCheck.Priorities,
            "pods have a priority that their line may use",
            $"[variables.pod.?priorityClassName.orValue('none')].filter(p, !(p in {Space}[?'{LineMarks.Priorities}']"
                + ".orValue('none').split(' ')))"
        )
        {
            // A cluster that exists may have a class for pods that say nothing, and writes it into them.
            MeetsPods = false,
        },
        new(
            ReleaseCheck.PlatformLabels,
            $"labels that begin with {PlatformPrefix} are the platform's",
            // By one of them, policies of the network know the agents that may speak to API servers.
            $"variables.byPlatform ? [] : variables.labels.filter(k, k.startsWith('{PlatformPrefix}'))"
        )
        {
            PodPart = "metadata.?labels.orValue({})",
        },
        new(
            ReleaseCheck.DeliveryAgents,
            "agents that deliver are entered by nobody: they may hold what opens other clusters",
            $"variables.byPlatform || !request.name.startsWith('{AgentTemplates.DelivererPrefix}') ? [] : [request.name]"
        )
        {
            MeetsPods = false,
            MeetsTemplates = false,
            MeetsVisitors = true,
        },
    ];
}
