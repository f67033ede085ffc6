using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>
/// What the replacement of a resource does to those who take something from it. Its id is a new one, and what Azure or a
/// cluster tells of it is not known before it is there.
/// </summary>
internal sealed class Followers
{
    private const string ProviderType = "pulumi:providers:";

    private readonly ChangeRules rules;
    private readonly ResourceGraph head;
    private readonly List<ResourceChange> changes;
    private readonly Dictionary<string, int> byUrn = new(StringComparer.Ordinal);

    /// <param name="head">As planned: what is not known yet is unknown in it.</param>
    /// <param name="changes">Found so far; what follows from them is added.</param>
    public Followers(ChangeRules rules, ResourceGraph head, List<ResourceChange> changes)
    {
        (this.rules, this.head, this.changes) = (rules, head, changes);
        for (var at = 0; at < changes.Count; at++)
        {
            byUrn[changes[at].Urn] = at;
        }
    }

    /// <summary>
    /// Whoever takes the new id into a property that forces a replacement is replaced too, and so on along the references;
    /// whoever waits for it in another property is updated. A provider that does leads to another cluster than before:
    /// what it manages there is lost with the old one.
    /// </summary>
    public void Carry()
    {
        var replaced = new Queue<string>(
            changes.Where(change => change.Action == ChangeAction.Replace).Select(change => change.Urn)
        );
        if (replaced.Count == 0)
        {
            return;
        }

        var takers = head
            .Resources.SelectMany(resource =>
                resource.PropertyDependencies.SelectMany(dependency =>
                    dependency.Urns.Select(urn => (Urn: urn, Taker: resource, dependency.Property))
                )
            )
            .ToLookup(item => item.Urn, item => (item.Taker, item.Property));
        while (replaced.TryDequeue(out var urn))
        {
            foreach (var (taker, property) in takers[urn])
            {
                if (ActionOf(taker) is ChangeAction.Replace or ChangeAction.Create)
                {
                    continue;
                }

                var path = PropertyPath.Root.Then(new PathStep.Name(property));
                if (Forces(taker, path) is { } source)
                {
                    var reason = $"it follows {NameOf(urn)}, which is replaced";
                    Add(taker, ChangeAction.Replace, new(path, Impact.Destructive, reason, "", source));
                    replaced.Enqueue(taker.Urn);
                }
                else if (WaitsFor(taker.Inputs[property], urn))
                {
                    var reason = $"it takes what {NameOf(urn)} tells, which is replaced";
                    Add(taker, ChangeAction.Update, new(path, Impact.Safe, reason, "", ""));
                    LoseWhatIsManaged(taker, urn);
                }
            }
        }
    }

    private void LoseWhatIsManaged(Resource provider, string replaced)
    {
        if (!provider.Type.StartsWith(ProviderType, StringComparison.Ordinal))
        {
            return;
        }

        var reason = new ChangeReason(
            Path: null,
            Impact.Destructive,
            $"it is lost with {NameOf(replaced)}, which is replaced",
            "",
            ""
        );
        foreach (var resource in head.Resources)
        {
            if (
                resource.Provider == provider.Urn
                && ActionOf(resource) is null or ChangeAction.Rename or ChangeAction.Update
            )
            {
                Add(resource, ChangeAction.Update, reason);
            }
        }
    }

    private ChangeAction? ActionOf(Resource resource) =>
        byUrn.TryGetValue(resource.Urn, out var at) ? changes[at].Action : null;

    /// <summary>Where it is known from that a change of the property forces a replacement; null where it does not.</summary>
    private string? Forces(Resource taker, PropertyPath path)
    {
        var rule = rules.Find(taker.Type, path.Pattern);
        return
            rule is { Replaces: true } || taker.Options.ReplaceOnChanges.Any(other => PathPattern.Covers(other, path))
            ? rule?.Source ?? ""
            : null;
    }

    /// <summary>Whether something in the value comes into being together with the resource.</summary>
    private bool WaitsFor(PropertyValue? value, string urn) =>
        value switch
        {
            UnknownValue unknown => unknown.WaitsFor.IsEmpty || unknown.WaitsFor.Contains(urn),
            StringValue { Value: var text } => head.Find(urn)?.Id is { Length: > 0 } id
                && text.Contains(id, StringComparison.Ordinal),
            ObjectValue members => members.Members.Any(member => WaitsFor(member.Value, urn)),
            ListValue list => list.Items.Any(item => WaitsFor(item, urn)),
            // What is in a secret is not seen.
            SecretValue => true,
            _ => false,
        };

    private void Add(Resource resource, ChangeAction action, ChangeReason reason)
    {
        if (byUrn.TryGetValue(resource.Urn, out var at))
        {
            changes[at] = With(changes[at], action, reason);
        }
        else
        {
            byUrn[resource.Urn] = changes.Count;
            changes.Add(With(new ResourceChange(resource, resource) { Action = action }, action, reason));
        }
    }

    private static ResourceChange With(ResourceChange change, ChangeAction action, ChangeReason reason) =>
        change with
        {
            Action = action,
            Impact = reason.Impact > change.Impact ? reason.Impact : change.Impact,
            Reasons = [.. change.Reasons, reason],
        };

    private static string NameOf(string urn) => urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
}
