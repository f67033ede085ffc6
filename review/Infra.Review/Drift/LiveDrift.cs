using Infra.Review.Graph;

namespace Infra.Review.Drift;

/// <summary>An object as a cluster holds it, or as it is declared.</summary>
/// <param name="Type">Type token: <c>kubernetes:core/v1:Namespace</c>.</param>
/// <param name="Namespace">Empty for an object of the whole cluster.</param>
public sealed record ClusterObject(string Type, string Namespace, string Name, ObjectValue Content)
{
    /// <summary>Namespace and name.</summary>
    public string Title => Namespace.Length > 0 ? $"{Namespace}/{Name}" : Name;

    internal string Key => $"{Type} {Namespace}/{Name}";
}

/// <summary>What is declared for one cluster against what the cluster holds.</summary>
public sealed class LiveDrift
{
    /// <summary>
    /// Kinds that say what is allowed: looked at as a whole, and one that nobody declared counts where the platform has
    /// namespaces.
    /// </summary>
    private static readonly string[] Owned =
    [
        "kubernetes:networking.k8s.io/v1:NetworkPolicy",
        "kubernetes:rbac.authorization.k8s.io/v1:Role",
        "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
        "kubernetes:core/v1:ResourceQuota",
    ];

    /// <summary>Of objects that are looked at as a whole, what belongs to the server.</summary>
    private static readonly string[] Foreign = ["apiVersion", "kind", "metadata", "status"];

    /// <summary>Of every other object: what no list repeats, what nobody may see, and what is not declared.</summary>
    private static readonly string[] Hidden = ["apiVersion", "kind", "data", "stringData", "status"];

    private readonly DriftRules rules;
    private readonly Dictionary<string, ClusterObject> declared;
    private readonly HashSet<string> namespaces;

    /// <param name="provider">Name of the cluster's provider in the program; null where the plan has but one.</param>
    public LiveDrift(ResourceGraph plan, string? provider = null, DriftRules? table = null)
    {
        rules = table ?? DriftRules.Default;
        var objects = plan.Resources.Where(resource => IsObject(resource) && Serves(resource, provider)).ToList();
        var ids = new SymbolicIds(
            objects
                .Where(resource => resource.Id is not null)
                .ToDictionary(resource => resource.Id ?? "", resource => Text(resource.Inputs, "name"))
        );
        declared = objects
            .Select(resource => Declared(resource.Type, ids.Resolve(resource.Inputs)))
            .Where(item => item.Name.Length > 0)
            .DistinctBy(item => item.Key)
            .ToDictionary(item => item.Key);
        namespaces = [.. declared.Values.Where(item => IsNamespace(item.Type)).Select(item => item.Name)];
        Types = declared
            .Values.Select(item => item.Type)
            .Concat(Owned)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToValueList();
    }

    /// <summary>The kinds to list and watch.</summary>
    public ValueList<string> Types { get; }

    /// <summary>The names of the clusters that a plan fills.</summary>
    public static ValueList<string> Providers(ResourceGraph plan) =>
        plan.Resources.Where(IsObject).Select(resource => NameOf(resource.Provider ?? "")).ToSortedSet();

    /// <summary>Everything that is not as declared.</summary>
    public IEnumerable<DriftFinding> Of(IReadOnlyCollection<ClusterObject> live)
    {
        var there = live.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        return declared
            .Values.Where(item => !there.Contains(item.Key))
            .Select(item => DriftFinding.Whole(rules, item.Type, item.Title, DriftMotion.Deleted))
            .Concat(live.SelectMany(Of));
    }

    /// <summary>What is not as declared in one object that is there.</summary>
    public IEnumerable<DriftFinding> Of(ClusterObject live)
    {
        if (!declared.TryGetValue(live.Key, out var wanted))
        {
            return Owned.Contains(live.Type) && namespaces.Contains(live.Namespace)
                ? [DriftFinding.Whole(rules, live.Type, live.Title, DriftMotion.Unmanaged)]
                : [];
        }

        var whole = Owned.Contains(live.Type);
        return Motions
            .Between(Part(wanted.Content, whole), Part(live.Content, whole), whole)
            .Select(motion => Shown(DriftFinding.Of(rules, live.Type, live.Title, motion)));
    }

    /// <summary>What a deletion of an object means; null where nobody declared it.</summary>
    public DriftFinding? Deleted(ClusterObject live) =>
        declared.ContainsKey(live.Key) ? DriftFinding.Whole(rules, live.Type, live.Title, DriftMotion.Deleted) : null;

    /// <summary>A value is shown only where the table says what it is: elsewhere somebody may have written a password.</summary>
    private static DriftFinding Shown(DriftFinding finding) =>
        finding.Rule.Source.Length > 0 ? finding : finding with { Declared = null, Actual = null };

    /// <summary>What a declaration is about; the content of Secrets is never looked at.</summary>
    private static ObjectValue Part(ObjectValue content, bool whole) =>
        ObjectValue.Of(content.Members.Where(member => !(whole ? Foreign : Hidden).Contains(member.Name)));

    private static ClusterObject Declared(string type, ObjectValue inputs) =>
        new(type, Text(inputs, "namespace"), Text(inputs, "name"), inputs);

    private static string Text(ObjectValue inputs, string name) =>
        inputs["metadata"] is ObjectValue metadata && metadata[name] is StringValue text ? text.Value : "";

    private static bool IsNamespace(string type) => type == "kubernetes:core/v1:Namespace";

    /// <summary>A release of Helm and a patch are no objects of a cluster.</summary>
    private static bool IsObject(Resource resource) =>
        resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
        && !resource.Type.StartsWith("kubernetes:helm.sh/", StringComparison.Ordinal)
        && !resource.Type.EndsWith("Patch", StringComparison.Ordinal)
        && resource.Custom;

    private static bool Serves(Resource resource, string? provider) =>
        provider is null || NameOf(resource.Provider ?? "") == provider;

    private static string NameOf(string urn) => urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
}
