using System.Collections.Immutable;
using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Infra.Components;

/// <summary>An object of a custom kind, as the plan holds it.</summary>
internal sealed class ObjectArgs(ObjectPlan plan) : CustomResourceArgs(plan.ApiVersion, plan.Kind)
{
    [Input("spec")]
    public InputMap<object> Spec { get; } =
        plan.Spec.Members.ToImmutableDictionary(member => member.Key, member => ValueOf(member.Value));

    private static object ValueOf(Tree tree) =>
        tree switch
        {
            Tree.Text text => text.Value,
            Tree.Number number => number.Value,
            Tree.Flag flag => flag.Value,
            Tree.List list => list.Items.Select(ValueOf).ToImmutableArray(),
            Tree.Map map => map.Members.ToImmutableDictionary(member => member.Key, member => ValueOf(member.Value)),
            _ => throw new InvalidOperationException($"There is no value for {tree.GetType().Name}."),
        };
}
