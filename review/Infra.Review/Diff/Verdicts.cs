using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>Decides what happens to a resource whose two sides differ, and why.</summary>
internal sealed class Verdicts(ChangeRules rules)
{
    public ResourceChange Judge(
        Resource before,
        Resource after,
        ValueList<PropertyChange> inputs,
        ValueList<PropertyChange> options
    )
    {
        var reasons = inputs.SelectMany(change => Reasons(after, change)).ToList();
        var replaces = inputs.Any(change => Replaces(after, change));
        if (before.Type != after.Type && !IsAliasOfSameKind(before, after))
        {
            replaces = true;
            reasons.Add(new ChangeReason(null, Impact.Destructive, "the type changes", "", ""));
        }

        if (before.Options.ReplacementTrigger != after.Options.ReplacementTrigger)
        {
            replaces = true;
            reasons.Add(new ChangeReason(null, Impact.Destructive, "its replacement trigger changes", "", ""));
        }

        return new ResourceChange(before, after)
        {
            Action =
                replaces ? ChangeAction.Replace
                : inputs.IsEmpty && options.IsEmpty ? ChangeAction.Rename
                : ChangeAction.Update,
            Properties = inputs,
            Options = options,
            Reasons = reasons.OrderByDescending(reason => reason.Impact).ToValueList(),
            Impact = reasons.Select(reason => reason.Impact).Append(Impact.Safe).Max(),
        };
    }

    /// <summary>What is lost with a resource; what is retained is not touched.</summary>
    public ResourceChange Deletion(Resource before) =>
        before.Options.Protect
            ? new ResourceChange(before, After: null)
            {
                Action = ChangeAction.Delete,
                Impact = Impact.Impossible,
                Reasons = [Protection.ReasonFor(before)],
            }
            : Loss(before);

    private ResourceChange Loss(Resource before)
    {
        var rule = before.Options.RetainOnDelete
            ? null
            : rules.FindDeletion(before.Type)
                ?? new ChangeRule(
                    before.Type,
                    ChangeRule.Whole,
                    false,
                    Impact.Destructive,
                    "what it holds is lost",
                    "",
                    ""
                );
        return new ResourceChange(before, After: null)
        {
            Action = ChangeAction.Delete,
            Impact = rule?.Impact ?? Impact.Safe,
            Reasons =
                rule is null
                    ?
                    [
                        new ChangeReason(
                            Path: null,
                            Impact.Safe,
                            "it stays in place and is only forgotten (retainOnDelete)",
                            "",
                            ""
                        ),
                    ]
                : rule.Impact == Impact.Safe ? default
                : [new ChangeReason(Path: null, rule.Impact, rule.Reason, rule.Way, rule.Source)],
        };
    }

    private bool Replaces(Resource resource, PropertyChange change) =>
        resource.Options.ReplaceOnChanges.Any(path => PathPattern.Covers(path, change.Path))
        || rules.Find(resource.Type, change.Path.Pattern) is { Replaces: true };

    private IEnumerable<ChangeReason> Reasons(Resource resource, PropertyChange change)
    {
        var rule = rules.Find(resource.Type, change.Path.Pattern);
        var asked = resource.Options.ReplaceOnChanges.Any(path => PathPattern.Covers(path, change.Path));
        if (asked && rule is not { Replaces: true })
        {
            yield return new ChangeReason(
                change.Path,
                Impact.Destructive,
                rule is null ? "the program asks for a replacement (replaceOnChanges)" : rule.Reason,
                rule?.Way ?? "",
                rule?.Source ?? ""
            );
        }
        else if (rule is not null && (rule.Replaces || rule.Impact != Impact.Safe))
        {
            yield return new ChangeReason(change.Path, rule.Impact, rule.Reason, rule.Way, rule.Source);
        }
    }

    // apps/v1beta1 Deployment → apps/v1 Deployment by the SDK's own alias: the provider treats it as an update.
    private static bool IsAliasOfSameKind(Resource before, Resource after) =>
        before.Type.Split(':') is [var package, _, var kind]
        && after.Type.Split(':') is [var otherPackage, _, var otherKind]
        && package == otherPackage
        && kind == otherKind;
}
