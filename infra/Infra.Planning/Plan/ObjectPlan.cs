using Infra.Planning.Collections;
using Infra.Planning.Names;

namespace Infra.Planning.Plan;

/// <summary>An object of a kind that a CustomResourceDefinition teaches the cluster.</summary>
public sealed record ObjectPlan
{
    public required string ApiVersion { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Null for an object of the whole cluster.</summary>
    public NamespaceName? Namespace { get; init; }

    public SortedMap<string> Annotations { get; init; }

    public required Tree.Map Spec { get; init; }
}

/// <summary>A value of such an object.</summary>
public abstract record Tree
{
    private Tree() { }

    public sealed record Text(string Value) : Tree;

    public sealed record Number(int Value) : Tree;

    public sealed record Flag(bool Value) : Tree;

    public sealed record List(Seq<Tree> Items) : Tree;

    public sealed record Map(SortedMap<Tree> Members) : Tree
    {
        /// <summary>Null where the path leads nowhere. Names and indices with dots between.</summary>
        public Tree? At(string path) =>
            path.Split('.')
                .Aggregate<string, Tree?>(
                    this,
                    (value, step) =>
                        value switch
                        {
                            Map map => map.Members.TryGetValue(step, out var member) ? member : null,
                            List list => int.TryParse(step, out var index) && index < list.Items.Count
                                ? list.Items[index]
                                : null,
                            _ => null,
                        }
                );
    }

    /// <summary>Members without a value are left out.</summary>
    public static Map Of(params IEnumerable<(string Key, Tree? Value)> members) =>
        new(
            new(
                from member in members
                where member.Value is not null
                select KeyValuePair.Create(member.Key, member.Value)
            )
        );

    public static List ListOf(params IEnumerable<Tree> items) => new(items.ToSeq());

    public static Map Texts(IEnumerable<KeyValuePair<string, string>> entries) =>
        Of(entries.Select(entry => (entry.Key, (Tree?)entry.Value)));

    public static implicit operator Tree(string value) => new Text(value);

    public static implicit operator Tree(int value) => new Number(value);

    public static implicit operator Tree(bool value) => new Flag(value);
}
