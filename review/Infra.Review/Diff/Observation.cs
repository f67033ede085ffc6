using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>
/// Brings a plan and what an engine wrote (a state or a preview) into one language: real ids for the plan's symbolic
/// ones, the known values for those that the plan cannot know, and the names that a provider invents.
/// </summary>
public static class Observation
{
    /// <summary>Both graphs, to be compared in either direction.</summary>
    public static (ResourceGraph Observed, ResourceGraph Plan) Align(
        ResourceGraph observed,
        ResourceGraph plan,
        ChangeRules? rules = null
    )
    {
        if (observed.Resources.IsEmpty)
        {
            return (observed with { Project = plan.Project, Stack = plan.Stack }, plan);
        }

        var alignment = new Aligner(observed, plan, rules ?? ChangeRules.Default);
        return (
            ResourceGraph.Of(
                observed.Project,
                observed.Stack,
                observed.Resources.Select(resource => alignment.WithOptions(resource)),
                observed.Outputs
            ),
            ResourceGraph.Of(
                plan.Project,
                plan.Stack,
                plan.Resources.Select(resource => alignment.WithValues(resource)),
                plan.Outputs
            )
        );
    }

    /// <summary>
    /// A graph without the providers that the engine makes by itself for resources that name none: a preview leaves them
    /// out, so that beside one they would seem to come or go.
    /// </summary>
    public static ResourceGraph WithoutDefaultProviders(ResourceGraph graph) =>
        ResourceGraph.Of(
            graph.Project,
            graph.Stack,
            graph.Resources.Where(resource =>
                !resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
                || !resource.Name.StartsWith("default", StringComparison.Ordinal)
            ),
            graph.Outputs
        );

    private sealed class Aligner
    {
        private readonly ChangeRules rules;
        private readonly Dictionary<string, Resource> observedByUrn = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Resource> planByUrn = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> observedIdBySymbol = new(StringComparer.Ordinal);

        public Aligner(ResourceGraph observed, ResourceGraph plan, ChangeRules rules)
        {
            this.rules = rules;
            foreach (var resource in observed.Resources)
            {
                observedByUrn[resource.Urn] = resource;
            }

            foreach (var resource in plan.Resources)
            {
                planByUrn[resource.Urn] = resource;
                if (
                    resource.Id is { Length: > 0 } symbol
                    && Seen(resource) is { Id: { Length: > 0 } id } before
                    && before.Type == resource.Type
                )
                {
                    observedIdBySymbol[symbol] = id;
                }
            }
        }

        public Resource WithValues(Resource resource) =>
            Seen(resource) is { } before
                ? resource with
                {
                    Inputs = Invented(resource, before, (ObjectValue)Value(resource.Inputs, before.Inputs)),
                }
                : resource;

        /// <summary>A state keeps few of the options; the others are taken to be those of the plan.</summary>
        public Resource WithOptions(Resource before) =>
            planByUrn.TryGetValue(before.Urn, out var resource)
                ? before with
                {
                    Options = resource.Options with
                    {
                        Protect = before.Options.Protect,
                        RetainOnDelete = before.Options.RetainOnDelete,
                    },
                }
                : before;

        private Resource? Seen(Resource resource) =>
            observedByUrn.GetValueOrDefault(resource.Urn)
            ?? resource
                .Options.Aliases.Select(alias => observedByUrn.GetValueOrDefault(alias))
                .FirstOrDefault(found => found is not null);

        private PropertyValue Value(PropertyValue planned, PropertyValue? seen) =>
            (planned, seen) switch
            {
                (_, null) => Resolved(planned),
                (UnknownValue unknown, _) when unknown.WaitsFor.All(observedByUrn.ContainsKey) => seen,
                (SecretValue, SecretValue) => seen,
                (StringValue { Value: var text }, UnknownValue) when text.Contains("${", StringComparison.Ordinal) =>
                    seen,
                (ObjectValue members, ObjectValue others) => members.Select(member =>
                    Value(member.Value, others[member.Name])
                ),
                (ListValue list, ListValue others) => List(list.Select(Resolved), others),
                _ => Resolved(planned),
            };

        private ListValue List(ListValue list, ListValue others)
        {
            var key = ListIdentity.Find(list, others);
            var byKey = key is null
                ? null
                : others.Items.ToDictionary(item => ListIdentity.TextOf(item, key) ?? "", StringComparer.Ordinal);
            var at = 0;
            return list.Select(item =>
            {
                var position = at++;
                var other =
                    byKey is not null && key is not null ? byKey.GetValueOrDefault(ListIdentity.TextOf(item, key) ?? "")
                    : position < others.Items.Count ? others.Items[position]
                    : null;
                return Value(item, other);
            });
        }

        private PropertyValue Resolved(PropertyValue value) =>
            value switch
            {
                StringValue { Value: var text } when text.Contains("${", StringComparison.Ordinal) => PropertyValue.Of(
                    WithObservedIds(text)
                ),
                ObjectValue members => members.Select(member => Resolved(member.Value)),
                ListValue list => list.Select(Resolved),
                _ => value,
            };

        private string WithObservedIds(string text) =>
            Symbols.Replace(text, symbol => observedIdBySymbol.GetValueOrDefault(symbol, symbol));

        /// <summary>A part of the id that the program leaves to the provider is a name that the provider has made up.</summary>
        private ObjectValue Invented(Resource resource, Resource before, ObjectValue inputs)
        {
            foreach (var (name, value) in before.Inputs.Members)
            {
                if (inputs[name] is null && rules.Find(resource.Type, name) is { Property: not "*", Source: "path" })
                {
                    inputs = inputs.With(name, value);
                }
            }

            return inputs;
        }
    }
}
