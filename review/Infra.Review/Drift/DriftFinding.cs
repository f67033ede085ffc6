using Infra.Review.Diff;
using Infra.Review.Graph;

namespace Infra.Review.Drift;

/// <summary>One difference between what is declared and what is there.</summary>
/// <param name="Type">Type token of the resource.</param>
/// <param name="Name">As people know it: namespace and name in a cluster, else the logical name.</param>
/// <param name="Path">Null where it is the object as a whole.</param>
/// <param name="Declared">Null where nothing is declared.</param>
/// <param name="Actual">Null where nothing is there, and where it must not be shown.</param>
public sealed record DriftFinding(
    string Type,
    string Name,
    PropertyPath? Path,
    DriftMotion Motion,
    DriftRule Rule,
    PropertyValue? Declared,
    PropertyValue? Actual
)
{
    public DriftClass Class => Rule.Class;

    public string Reason => Rule.Reason;

    /// <summary>What makes two findings the same one: the same place moved the same way to the same value.</summary>
    public string Identity => $"{Type} {Name} {Path} {Motion} {Actual}";

    /// <summary>What is secret on one side is not shown of the other, where nobody may have marked it.</summary>
    internal static DriftFinding Of(DriftRules rules, string type, string name, PropertyMotion motion)
    {
        var hidden = HoldsSecret(motion.Declared) || HoldsSecret(motion.Actual);
        return new(
            type,
            name,
            motion.Path,
            motion.Motion,
            rules.Find(type, motion.Path, motion.Motion),
            hidden ? null : motion.Declared,
            hidden ? null : motion.Actual
        );
    }

    internal static DriftFinding Whole(DriftRules rules, string type, string name, DriftMotion motion) =>
        new(type, name, Path: null, motion, rules.Find(type, path: null, motion), Declared: null, Actual: null);

    private static bool HoldsSecret(PropertyValue? value) =>
        value switch
        {
            SecretValue => true,
            ListValue list => list.Items.Any(HoldsSecret),
            ObjectValue members => members.Members.Any(member => HoldsSecret(member.Value)),
            _ => false,
        };
}

/// <summary>How one property moved.</summary>
internal sealed record PropertyMotion(
    PropertyPath Path,
    DriftMotion Motion,
    PropertyValue? Declared,
    PropertyValue? Actual
);
