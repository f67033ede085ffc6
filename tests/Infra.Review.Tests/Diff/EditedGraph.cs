using FsCheck;
using FsCheck.Fluent;
using Infra.Review.Graph;
using Infra.Review.Tests.Graph;

namespace Infra.Review.Tests.Diff;

/// <summary>A random graph and what random edits made of it.</summary>
/// <param name="Renames">New URN by old URN.</param>
public sealed record EditedGraph(
    ResourceGraph Base,
    ResourceGraph Head,
    IReadOnlyDictionary<string, string> Renames,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Removed
)
{
    private enum Edit
    {
        Keep,
        Change,
        Protect,
        Rename,
        RenameAndChange,
        Remove,
        Add,
    }

    private static readonly string[] Types = ["kubernetes:core/v1:ConfigMap", "shop:index:Thing", "shop:index:Other"];

    public static Arbitrary<EditedGraph> EditedGraphs() =>
        Gen.Sized(size =>
                from edits in Gen.ArrayOf(Gen.Elements(Enum.GetValues<Edit>()))
                let values = Arbitraries.ObjectValues().Generator.Resize(size / 4)
                from inputs in Gen.ArrayOf(values, edits.Length)
                from others in Gen.ArrayOf(values, edits.Length)
                from types in Gen.ArrayOf(Gen.Elements(Types), edits.Length)
                from targets in Gen.ArrayOf(Gen.Choose(0, Math.Max(0, edits.Length - 1)), edits.Length)
                select Of(edits, types, inputs, others, targets)
            )
            .ToArbitrary();

    private static EditedGraph Of(
        Edit[] edits,
        string[] types,
        ObjectValue[] inputs,
        ObjectValue[] others,
        int[] targets
    )
    {
        string NameIn(int at, bool head) =>
            head && edits[at] is Edit.Rename or Edit.RenameAndChange ? $"new-{at}" : $"thing-{at}";

        Resource In(int at, bool head)
        {
            var changed = head && edits[at] is Edit.Change or Edit.RenameAndChange;
            var own = changed ? Mixed(inputs[at], others[at]) : inputs[at];
            var renamed = NameIn(at, head) != NameIn(at, head: false);
            return new Resource
            {
                Urn = Urn(types[at], NameIn(at, head)),
                Type = types[at],
                Name = NameIn(at, head),
                Custom = true,
                Id = $"${{{NameIn(at, head)}.id}}",
                // Everything refers to something, renamed or not.
                Inputs = own.With("refersTo", PropertyValue.Of($"to ${{{NameIn(targets[at], head)}.id}}!")),
                Options = ResourceOptions.None with
                {
                    Protect = head && edits[at] == Edit.Protect,
                    Aliases = renamed ? [Urn(types[at], NameIn(at, head: false))] : default,
                },
            };
        }

        var places = Enumerable.Range(0, edits.Length).ToList();
        return new EditedGraph(
            ResourceGraph.Of("p", "s", places.Where(at => edits[at] != Edit.Add).Select(at => In(at, head: false))),
            ResourceGraph.Of("p", "s", places.Where(at => edits[at] != Edit.Remove).Select(at => In(at, head: true))),
            places
                .Where(at => edits[at] is Edit.Rename or Edit.RenameAndChange)
                .ToDictionary(at => In(at, head: false).Urn, at => In(at, head: true).Urn),
            [.. places.Where(at => edits[at] == Edit.Add).Select(at => In(at, head: true).Urn)],
            [.. places.Where(at => edits[at] == Edit.Remove).Select(at => In(at, head: false).Urn)]
        );
    }

    private static string Urn(string type, string name) => $"urn:pulumi:s::p::{type}::{name}";

    /// <summary>Two random objects have little in common; this one shares members with the first.</summary>
    private static ObjectValue Mixed(ObjectValue before, ObjectValue other) =>
        ObjectValue.Of([.. before.Members.Where((_, at) => at % 3 != 0), .. other.Members]);
}
