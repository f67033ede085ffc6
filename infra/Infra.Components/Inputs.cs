using Infra.Planning.Collections;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Components;

/// <summary>Turns what a plan holds into what resources take.</summary>
internal static class Inputs
{
    public static InputList<string> ToInputs<T>(this Seq<T> items)
        where T : notnull => items.Select(item => $"{item}").ToArray();

    /// <summary>For texts of which Azure knows some by name.</summary>
    public static InputList<Union<string, T>> ToInputs<T>(this Seq<string> items) =>
        items.Select(item => (InputUnion<string, T>)item).ToArray();

    public static InputMap<string> ToInputs(this SortedMap<string> entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value);

    /// <summary>
    /// A name from the plan that means a resource: known at once, and whatever uses it waits for the resource. Taken from
    /// the resource's outputs, it would be unknown until the first deployment and hide from every review.
    /// </summary>
    public static Output<string> Of(this string name, Resource resource) =>
        OutputUtilities.WithDependency(Output.Create(name), resource);
}
