using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Views.Permissions;

/// <summary>The roles of one cluster, aggregated ones put together from their parts.</summary>
internal sealed class RoleBook
{
    private readonly Dictionary<(string Namespace, string Name), ValueList<RoleRule>> roles = [];
    private readonly Dictionary<string, Field> clusterRoles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueList<RoleRule>> aggregated = new(StringComparer.Ordinal);

    public RoleBook(IEnumerable<Field> roles, IEnumerable<Field> clusterRoles)
    {
        foreach (var role in roles)
        {
            if (Kube.NamespaceOf(role) is { } space && Kube.NameOf(role) is { } name)
            {
                this.roles[(space, name)] = RulesOf(role);
            }
        }

        // A role of the plan with a built-in's name takes its place.
        foreach (var role in BuiltIn.ClusterRoles.Concat(clusterRoles))
        {
            if (Kube.NameOf(role) is { } name)
            {
                this.clusterRoles[name] = role;
            }
        }
    }

    /// <summary>Null where the role is neither in the plan nor one that every cluster has.</summary>
    public ValueList<RoleRule>? Find(string kind, string space, string name) =>
        kind == "ClusterRole" ? OfCluster(name)
        : roles.TryGetValue((space, name), out var rules) ? rules
        : null;

    private ValueList<RoleRule>? OfCluster(string name)
    {
        if (!clusterRoles.TryGetValue(name, out var role))
        {
            return null;
        }

        if (!aggregated.TryGetValue(name, out var rules))
        {
            aggregated[name] = rules = role["aggregationRule"].Present ? Aggregate(role, [name]) : RulesOf(role);
        }

        return rules;
    }

    /// <summary>Parts may be aggregated themselves; a ring of them ends where it began.</summary>
    private ValueList<RoleRule> Aggregate(Field role, HashSet<string> seen)
    {
        var selectors = role.At("aggregationRule.clusterRoleSelectors").Items.ToList();
        return clusterRoles
            .Where(part => selectors.Any(selector => Takes(selector, part.Value)) && seen.Add(part.Key))
            .OrderBy(part => part.Key, StringComparer.Ordinal)
            .SelectMany(part =>
                part.Value["aggregationRule"].Present ? Aggregate(part.Value, seen) : RulesOf(part.Value)
            )
            .Distinct()
            .ToValueList();
    }

    private static bool Takes(Field selector, Field role) =>
        Selector.Takes(selector, Selector.LabelsOf(role.At("metadata.labels"))) == true;

    private static ValueList<RoleRule> RulesOf(Field role) => role["rules"].Items.Select(RoleRule.Of).ToValueList();
}
