using Infra.Review.Diff;
using Infra.Review.Graph;

namespace Infra.Review.Drift;

/// <summary>
/// How an object differs from its declaration. Only what is declared is looked at: servers fill in defaults, and others
/// own other fields. Where <c>whole</c> is set, what nobody declared counts too.
/// </summary>
internal sealed class Motions(bool whole)
{
    /// <summary>What the API server writes by itself into objects that are looked at as a whole.</summary>
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["protocol"] = "TCP",
        ["apiGroup"] = "rbac.authorization.k8s.io",
    };

    private static readonly string[] Levels = ["privileged", "baseline", "restricted"];

    private readonly List<PropertyMotion> found = [];

    public static IReadOnlyList<PropertyMotion> Between(ObjectValue declared, ObjectValue actual, bool whole)
    {
        var motions = new Motions(whole);
        motions.Objects(PropertyPath.Root, declared, actual);
        return motions.found;
    }

    private void Objects(PropertyPath path, ObjectValue declared, ObjectValue actual)
    {
        foreach (var member in declared.Members)
        {
            var below = path.Then(new PathStep.Name(member.Name));
            if (actual[member.Name] is { } there)
            {
                Values(below, member.Value, there);
            }
            else if (!IsNothing(member.Value) && !IsUnknowable(member.Value))
            {
                found.Add(new(below, DriftMotion.Removed, member.Value, Actual: null));
            }
        }

        if (whole)
        {
            found.AddRange(
                from member in actual.Members
                where declared[member.Name] is null && !IsNothing(member.Value) && !IsDefault(member)
                select new PropertyMotion(
                    path.Then(new PathStep.Name(member.Name)),
                    DriftMotion.Added,
                    Declared: null,
                    member.Value
                )
            );
        }
    }

    private void Values(PropertyPath path, PropertyValue declared, PropertyValue actual)
    {
        switch (declared, actual)
        {
            case var _ when IsUnknowable(declared) || declared.Equals(actual):
                break;
            case (ObjectValue a, ObjectValue b):
                Objects(path, a, b);
                break;
            case (ListValue a, ListValue b):
                Lists(path, a, b);
                break;
            default:
                Scalars(path, declared, actual);
                break;
        }
    }

    private void Scalars(PropertyPath path, PropertyValue declared, PropertyValue actual)
    {
        var (before, after) = (Quantity.Of(declared), Quantity.Of(actual));
        var (level, now) = (Array.IndexOf(Levels, Text(declared)), Array.IndexOf(Levels, Text(actual)));
        if (before is not null && after is not null ? before == after : Text(declared) == Text(actual))
        {
            return;
        }

        var motion =
            before is not null && after is not null ? Direction(after.Value.CompareTo(before.Value))
            : level >= 0 && now >= 0 ? Direction(now.CompareTo(level))
            : DriftMotion.Changed;
        found.Add(new(path, motion, declared, actual));
    }

    private void Lists(PropertyPath path, ListValue declared, ListValue actual)
    {
        if (path.Pattern == "rules")
        {
            Sets(path, declared, actual, Grants.Of(declared), Grants.Of(actual));
        }
        else if (!whole && ListIdentity.FindMember(declared, actual) is { } key)
        {
            ByIdentity(path, key, declared, actual);
        }
        else
        {
            var left = declared.Items.Where(item => !actual.Items.Any(other => Fits(item, other))).ToList();
            var more = actual.Items.Where(other => !declared.Items.Any(item => Fits(item, other))).ToList();
            Report(path, declared, actual, less: left.Count > 0, more: more.Count > 0);
        }
    }

    private void ByIdentity(PropertyPath path, string key, ListValue declared, ListValue actual)
    {
        for (var at = 0; at < declared.Items.Count; at++)
        {
            var item = declared.Items[at];
            var name = ListIdentity.TextOf(item, key) ?? "";
            var below = path.Then(new PathStep.Identity(key, name, at));
            if (actual.Items.FirstOrDefault(other => ListIdentity.TextOf(other, key) == name) is { } there)
            {
                Values(below, item, there);
            }
            else
            {
                found.Add(new(path, DriftMotion.Removed, item, Actual: null));
            }
        }

        found.AddRange(
            from other in actual.Items
            let name = ListIdentity.TextOf(other, key)
            where !declared.Items.Any(item => ListIdentity.TextOf(item, key) == name)
            select new PropertyMotion(path, DriftMotion.Added, Declared: null, other)
        );
    }

    private void Sets(
        PropertyPath path,
        ListValue declared,
        ListValue actual,
        HashSet<string> before,
        HashSet<string> after
    ) => Report(path, declared, actual, less: !before.IsSubsetOf(after), more: !after.IsSubsetOf(before));

    private void Report(PropertyPath path, ListValue declared, ListValue actual, bool less, bool more)
    {
        if (less || more)
        {
            found.Add(new(path, more ? DriftMotion.Widened : DriftMotion.Narrowed, declared, actual));
        }
    }

    private bool Fits(PropertyValue declared, PropertyValue actual)
    {
        var inner = new Motions(whole);
        inner.Values(PropertyPath.Root, declared, actual);
        return inner.found.Count == 0;
    }

    private static DriftMotion Direction(int order) => order > 0 ? DriftMotion.Raised : DriftMotion.Lowered;

    private static bool IsDefault(Member member) =>
        member.Value is StringValue text && Defaults.GetValueOrDefault(member.Name) == text.Value;

    /// <summary>The API server drops what is empty.</summary>
    private static bool IsNothing(PropertyValue value) =>
        value
            is NullValue
                or StringValue { Value: "" }
                or ObjectValue { Count: 0 }
                or ListValue { Items.IsEmpty: true };

    /// <summary>Known only after a deployment, or never to be looked at.</summary>
    private static bool IsUnknowable(PropertyValue value) =>
        value is SecretValue or UnknownValue or AssetValue or ArchiveValue or ReferenceValue
        || value is StringValue text && text.Value.Contains("${", StringComparison.Ordinal);

    private static string Text(PropertyValue value) => value is StringValue text ? text.Value : value.ToString();
}
