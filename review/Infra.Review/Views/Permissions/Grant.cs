using Infra.Review.Graph;

namespace Infra.Review.Views.Permissions;

/// <summary>What one binding gives one subject.</summary>
/// <param name="Namespace">Empty for the whole cluster.</param>
public sealed record Grant(Subject Subject, string Namespace, string Role, string Binding, ValueList<RoleRule> Rules)
{
    /// <summary>The binding's resource; empty where Kubernetes or the cloud makes it.</summary>
    public string Urn { get; init; } = "";

    /// <summary>The cloud makes the binding: the cluster does not show it.</summary>
    public bool ByCloud { get; init; }

    /// <summary>What it says yes to, each once.</summary>
    public IEnumerable<Access> Accesses => Rules.SelectMany(rule => rule.Accesses(Namespace)).Distinct();

    internal bool Allows(Subject subject, Access access) =>
        (Namespace.Length == 0 || Namespace == access.Namespace)
        && subject.IsTakenBy(Subject)
        && Rules.Any(rule => rule.Allows(access));
}
