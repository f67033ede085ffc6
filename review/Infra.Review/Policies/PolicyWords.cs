using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Policies;

/// <summary>Words that policies are written in.</summary>
internal static class PolicyWords
{
    /// <summary>The label that says which line a namespace belongs to.</summary>
    public const string LineLabel = "infra/line";

    public static Violation Breaks(this Field field, string message) => new(field.Resource.Urn, field.Path, message);

    /// <summary>The violation as a list of one or none.</summary>
    public static ValueList<Violation> BreaksIf(this Field field, bool broken, string message) =>
        broken ? [field.Breaks(message)] : [];

    /// <summary>
    /// Whether an Azure resource names another as its parent or target, by name, id or dependency. What is not known may
    /// be anything, that one too.
    /// </summary>
    public static bool IsOf(this Field child, string property, Field parent) =>
        child[property].Unknown
        || child.Resource.Dependencies.Contains(parent.Resource.Urn)
        || child[property].Text is { } text && (text == parent.Resource.Id || text == parent["resourceName"].Text);

    /// <summary>The namespaces of business lines.</summary>
    public static IEnumerable<Field> LineNamespaces(this Estate estate) =>
        estate
            .Kubernetes("core", "Namespace")
            .Where(space => space.At("metadata.labels")[LineLabel].Text is not null && Kube.NameOf(space) is not null);

    /// <summary>Whether an object is in a namespace; one whose namespace is not known may be.</summary>
    public static bool IsIn(this Field inputs, Field space) =>
        Kube.SameCluster(inputs, space)
        && (inputs.At("metadata.namespace").Unknown || Kube.NamespaceOf(inputs) == Kube.NameOf(space));

    /// <summary>Whether the label selector of another object of its namespace may take the Pods of a workload.</summary>
    public static bool IsTakenBy(this Workload workload, Field other, string selector) =>
        Kube.SameNamespace(workload.Object, other) && Selector.Takes(other.At(selector), Labels(workload)) != false;

    /// <summary>Whether the plain selector of a Service takes the Pods of a workload.</summary>
    public static bool IsSelectedBy(this Workload workload, Field selector)
    {
        var labels = Labels(workload);
        return selector.Members.All(member =>
                member.Value.Text is { } text && labels.GetValueOrDefault(member.Name) == text
            ) && Kube.SameNamespace(workload.Object, Field.Of(selector.Resource));
    }

    private static SortedDictionary<string, string> Labels(Workload workload) =>
        Selector.LabelsOf(workload.Template.At("metadata.labels"));
}

/// <summary>Names that people give to secrets.</summary>
internal static class SecretName
{
    private static readonly string[] Words =
    [
        "password",
        "passwd",
        "secret",
        "token",
        "apikey",
        "privatekey",
        "connectionstring",
    ];

    // Names of where a secret is, not of the secret.
    private static readonly string[] Places = ["file", "path", "name", "ref", "url", "ttl", "class"];

    public static bool Looks(string name)
    {
        var plain = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Words.Any(word => plain.Contains(word, StringComparison.Ordinal))
            && !Places.Any(place => plain.EndsWith(place, StringComparison.Ordinal));
    }
}
