using Infra.Review.Graph;

namespace Infra.Review.Drift;

/// <summary>The rules of a role one by one: verb on resource, so that a rule that is split in two grants the same.</summary>
internal static class Grants
{
    public static HashSet<string> Of(ListValue rules) =>
        [
            .. from rule in rules.Items.OfType<ObjectValue>()
            from verb in Texts(rule, "verbs")
            from target in Targets(rule)
            select $"{verb} {target}",
        ];

    private static IEnumerable<string> Targets(ObjectValue rule) =>
        (
            from api in Texts(rule, "apiGroups")
            from resource in Texts(rule, "resources")
            from name in Texts(rule, "resourceNames").DefaultIfEmpty("")
            select $"{api}/{resource}/{name}"
        ).Concat(Texts(rule, "nonResourceURLs"));

    private static IEnumerable<string> Texts(ObjectValue rule, string name) =>
        rule[name] is ListValue list ? list.Items.OfType<StringValue>().Select(text => text.Value) : [];
}
