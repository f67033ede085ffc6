namespace Infra.Review.Reading;

/// <summary>A Kubernetes object that makes Pods, or a Pod itself.</summary>
/// <param name="Object">All its inputs.</param>
/// <param name="Template">What its Pods are made of: <c>metadata</c> and <c>spec</c>.</param>
public sealed record Workload(Field Object, Field Template)
{
    public string Kind => Object.Type.Kind;

    /// <summary>It runs for as long as it is there, unlike a Job.</summary>
    public bool Serves => Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet";

    /// <summary>It has a number of replicas that somebody chose.</summary>
    public bool Scales => Kind is "Deployment" or "StatefulSet";

    public Field Pod => Template["spec"];

    public string? Namespace => Kube.NamespaceOf(Object);

    /// <summary>The containers that do the work.</summary>
    public IEnumerable<Field> Containers => Pod["containers"].Items;

    public IEnumerable<Field> InitContainers => Pod["initContainers"].Items;

    public IEnumerable<Field> AllContainers => Containers.Concat(InitContainers);

    /// <summary>Null for an object that makes no Pods.</summary>
    public static Workload? Of(Field inputs) =>
        TemplatePath(inputs.Type) is not { } path ? null
        : path.Length == 0 ? new(inputs, inputs)
        : new(inputs, inputs.At(path));

    private static string? TemplatePath(TypeName type) =>
        type switch
        {
            { Package: "kubernetes", Module: "core", Kind: "Pod" } => "",
            {
                Package: "kubernetes",
                Module: "apps",
                Kind: "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet"
            } => "spec.template",
            { Package: "kubernetes", Module: "batch", Kind: "Job" } => "spec.template",
            { Package: "kubernetes", Module: "batch", Kind: "CronJob" } => "spec.jobTemplate.spec.template",
            _ => null,
        };
}

/// <summary>What all Kubernetes objects share.</summary>
internal static class Kube
{
    public static bool IsKube(Field inputs) => inputs.Type.Package == "kubernetes";

    public static string? NamespaceOf(Field inputs) =>
        inputs.At("metadata.namespace") is { } space && space.Missing ? "default" : space.Text;

    public static string? NameOf(Field inputs) => inputs.At("metadata.name").Text;

    /// <summary>Both live in one cluster: their provider is the same.</summary>
    public static bool SameCluster(Field one, Field other) => one.Resource.Provider == other.Resource.Provider;

    public static bool SameNamespace(Field one, Field other) =>
        SameCluster(one, other) && NamespaceOf(one) is { } space && space == NamespaceOf(other);
}
