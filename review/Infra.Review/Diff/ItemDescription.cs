using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>What an item of a list without names is about, in words that a path can hold; null where it is no such item.</summary>
internal static class ItemDescription
{
    /// <summary><c>53/UDP</c>; of a network policy also <c>8000-8100/TCP</c> and <c>*/TCP</c>.</summary>
    public static string? Port(ObjectValue item)
    {
        if (item["port"] is null && item["protocol"] is null)
        {
            return null;
        }

        var end = item["endPort"] is { } last ? $"-{Plain(last)}" : "";
        return $"{Plain(item["port"]) ?? "*"}{end}/{Plain(item["protocol"]) ?? "TCP"}";
    }

    /// <summary><c>Group/developers</c>, <c>ServiceAccount/builds/deployer</c>.</summary>
    public static string? Subject(ObjectValue item) =>
        Plain(item["kind"]) is { } kind && Plain(item["name"]) is { } name
            ? string.Join('/', new[] { kind, Plain(item["namespace"]), name }.OfType<string>())
            : null;

    /// <summary>Of a role: <c>pods,deployments.apps</c>, with names behind <c>:</c>.</summary>
    public static string? Rule(ObjectValue item)
    {
        if (item["verbs"] is not ListValue)
        {
            return null;
        }

        var groups = Texts(item["apiGroups"]).DefaultIfEmpty("").ToList();
        var resources =
            from resource in Texts(item["resources"])
            from api in groups
            select api.Length == 0 ? resource : $"{resource}.{api}";
        var names = Texts(item["resourceNames"]).ToList();
        return string.Join(',', resources.Concat(Texts(item["nonResourceURLs"])))
            + (names.Count == 0 ? "" : $":{string.Join(',', names)}");
    }

    /// <summary>Of a network policy: <c>10.0.0.0/8</c>, <c>pods app=web in namespaces team=a</c>.</summary>
    public static string? Peer(ObjectValue item)
    {
        if (
            item.Count == 0
            || item.Members.Any(member => member.Name is not ("ipBlock" or "namespaceSelector" or "podSelector"))
        )
        {
            return null;
        }

        var parts = new[]
        {
            item["ipBlock"] is ObjectValue block ? Plain(block["cidr"]) : null,
            item["podSelector"] is ObjectValue pods ? $"pods {Selected(pods)}" : null,
            item["namespaceSelector"] is ObjectValue spaces ? $"namespaces {Selected(spaces)}" : null,
        };
        return string.Join(" in ", parts.OfType<string>());
    }

    private static string Selected(ObjectValue selector)
    {
        var labels = selector["matchLabels"] is ObjectValue all
            ? all.Members.Select(label => $"{label.Name}={Plain(label.Value)}")
            : [];
        var expressions = selector["matchExpressions"] is ListValue list
            ? list.Items.OfType<ObjectValue>().Select(Expression)
            : [];
        return string.Join(',', labels.Concat(expressions).DefaultIfEmpty("*"));
    }

    private static string Expression(ObjectValue expression) =>
        $"{Plain(expression["key"])} {Plain(expression["operator"])} ({string.Join('|', Texts(expression["values"]))})";

    private static IEnumerable<string> Texts(PropertyValue? value) =>
        value is ListValue list ? list.Items.Select(item => Plain(item) ?? "") : [];

    private static string? Plain(PropertyValue? value) =>
        value switch
        {
            null => null,
            StringValue text => text.Value,
            _ => value.ToString(),
        };
}
