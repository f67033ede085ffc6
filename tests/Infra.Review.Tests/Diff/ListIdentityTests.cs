using System.Text.Json;
using Infra.Review.Diff;
using Infra.Review.Graph;
using Infra.Review.Graph.Engine;

namespace Infra.Review.Tests.Diff;

/// <summary>An item that comes, goes or changes is named by what it is, not by where it stands.</summary>
public sealed class ListIdentityTests
{
    private const string Web = """{"podSelector":{"matchLabels":{"app":"web"}}}""";
    private const string Team = """{"namespaceSelector":{"matchLabels":{"team":"a"}}}""";

    /// <summary>List, what stood in it, what stands in it, and the changes that are told.</summary>
    public static TheoryData<string, string, string, string> Lists =>
        new()
        {
            {
                "containers",
                """{"name":"web"}""",
                """{"name":"log"},{"name":"web"}""",
                "+containers[name=log] ~containers"
            },
            { "initContainers", """{"name":"a"},{"name":"b"}""", """{"name":"a"}""", "-initContainers[name=b]" },
            {
                "env",
                """{"name":"A","value":"1"},{"name":"B","value":"2"}""",
                """{"name":"A","value":"1"},{"name":"B","value":"3"}""",
                "env[name=B].value"
            },
            { "volumes", """{"name":"tmp"},{"name":"data"}""", """{"name":"data"}""", "-volumes[name=tmp]" },
            {
                // One volume at two places.
                "volumeMounts",
                """{"name":"data","mountPath":"/a"},{"name":"data","mountPath":"/b"}""",
                """{"name":"data","mountPath":"/b"},{"name":"data","mountPath":"/c"}""",
                "-volumeMounts[mountPath=/a] +volumeMounts[mountPath=/c]"
            },
            {
                "securityRules",
                """{"name":"ssh","access":"Allow"},{"name":"web","access":"Allow"}""",
                """{"name":"web","access":"Allow"},{"name":"ssh","access":"Deny"}""",
                "securityRules[name=ssh].access ~securityRules"
            },
            {
                "agentPoolProfiles",
                """{"name":"system","count":1},{"name":"apps","count":3}""",
                """{"name":"apps","count":4}""",
                "-agentPoolProfiles[name=system] agentPoolProfiles[name=apps].count"
            },
            {
                "tolerations",
                """{"key":"spot"}""",
                """{"key":"gpu"},{"key":"spot"}""",
                "+tolerations[key=gpu] ~tolerations"
            },
            {
                "containerPorts",
                """{"containerPort":80}""",
                """{"containerPort":80,"protocol":"UDP"}""",
                "+containerPorts[containerPort=80].protocol"
            },
            { "ports", """{"port":80},{"port":443}""", """{"port":443}""", "-ports[port=80]" },
            {
                // DNS: one port of two protocols.
                "ports",
                """{"port":53,"protocol":"UDP"},{"port":53,"protocol":"TCP"}""",
                """{"port":53,"protocol":"TCP"}""",
                "-ports[port/protocol=53/UDP]"
            },
            {
                "ports",
                """{"port":53,"protocol":"UDP"},{"port":53}""",
                """{"port":8000,"endPort":8100},{"port":53,"protocol":"UDP"},{"port":53}""",
                "+ports[port/protocol=8000-8100/TCP] ~ports"
            },
            { "from", Web, $"{Team},{Web}", "+from[peer=namespaces team=a] ~from" },
            {
                "to",
                """{"ipBlock":{"cidr":"10.0.0.0/8"}}""",
                """{"ipBlock":{"cidr":"10.0.0.0/8","except":["10.1.0.0/16"]}},{"podSelector":{},"namespaceSelector":{"matchExpressions":[{"key":"team","operator":"In","values":["a","b"]}]}}""",
                "+to[peer=10.0.0.0/8].ipBlock.except +to[peer=pods * in namespaces team In (a|b)]"
            },
            {
                "rules",
                """{"apiGroups":[""],"resources":["pods"],"verbs":["get"]}""",
                """{"apiGroups":["apps"],"resources":["deployments"],"verbs":["get"]},{"apiGroups":[""],"resources":["pods"],"verbs":["get","list"]}""",
                "+rules[resources=pods].verbs[1] +rules[resources=deployments.apps] ~rules"
            },
            {
                "rules",
                """{"apiGroups":[""],"resources":["configmaps"],"resourceNames":["a"],"verbs":["get"]}""",
                """{"nonResourceURLs":["/metrics"],"verbs":["get"]}""",
                "-rules[resources=configmaps:a] +rules[resources=/metrics]"
            },
            {
                "subjects",
                """{"kind":"Group","name":"a"},{"kind":"User","name":"a"}""",
                """{"kind":"User","name":"a"},{"kind":"ServiceAccount","namespace":"builds","name":"a"}""",
                "-subjects[kind/name=Group/a] +subjects[kind/name=ServiceAccount/builds/a]"
            },
            {
                "subjects",
                """{"kind":"Group","name":"a"}""",
                """{"kind":"Group","name":"b"}""",
                "-subjects[name=a] +subjects[name=b]"
            },
            // Nothing tells these apart: by position.
            { "verbs", "\"get\",\"list\"", "\"list\"", "verbs[0] -verbs[1]" },
            { "matches", """{"value":1}""", """{"value":2},{"value":1}""", "matches[0].value +matches[1]" },
            { "env", """{"name":"A"},{"name":"A"}""", """{"name":"A"}""", "-env[1]" },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Items_are_told_apart_by_what_they_are(string list, string before, string after, string changes)
    {
        var (old, now) = (Inputs(list, before), Inputs(list, after));

        var found = ValueDiff.Between(old, now);

        Assert.Equal(changes, string.Join(' ', found.Select(Mark)));
        Assert.Equal(now, Patch.Apply(old, found));
    }

    private static string Mark(PropertyChange change) =>
        change.Kind switch
        {
            PropertyChangeKind.Added => $"+{change.Path}",
            PropertyChangeKind.Removed => $"-{change.Path}",
            PropertyChangeKind.Reordered => $"~{change.Path}",
            _ => $"{change.Path}",
        };

    private static ObjectValue Inputs(string list, string items)
    {
        using var document = JsonDocument.Parse($$"""{"{{list}}": [{{items}}]}""");
        return EngineValue.Members(document.RootElement);
    }
}
