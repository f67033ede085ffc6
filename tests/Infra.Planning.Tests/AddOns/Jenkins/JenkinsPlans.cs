using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;
using YamlDotNet.RepresentationModel;

namespace Infra.Planning.Tests.AddOns;

/// <summary>Plans with Jenkins in them, and the texts that its chart gets.</summary>
internal static class JenkinsPlans
{
    private static readonly Stack TwoLines = AddOnStack
        .WithPipelines.With("lines.risk", Stack.Default.Json("lines.payments"))
        .Renamed("lines.risk.quotas.payments", "risk")
        .With("lines.payments.quotas.payments-batch", """{ "cpu": 1, "memory": "2Gi", "pods": 10 }""");

    /// <summary>Payments with two namespaces, and risk with one.</summary>
    public static Stack Stack { get; } =
        TwoLines with
        {
            Declare = read =>
                TwoLines.Declare(read) with
                {
                    Lines =
                    [
                        new("payments", read.Line("payments")) { Namespaces = ["payments", "payments-batch"] },
                        new("risk", read.Line("risk")),
                    ],
                },
        };

    public static Stack Mirrored { get; } = Stack.With("registry", "\"mirror.example.com/platform\"");

    public static ClusterPlan Cluster(Stack stack) => PlanAssert.Accepted(stack).Clusters[0];

    public static AddOnPlan AddOn(Stack stack) => Cluster(stack).AddOns.Single(addOn => addOn.Name == "jenkins");

    public static JenkinsValues Values(Stack stack) =>
        Assert.IsType<JenkinsValues>(Assert.Single(AddOn(stack).Releases).Values);

    public static string Document(Stack stack) => Values(stack).Controller.Casc.ConfigScripts["platform"];

    /// <summary>Everything that the chart treats as a template of its own, and that Jenkins reads.</summary>
    public static IEnumerable<string> Texts(Stack stack) =>
        [Document(stack), .. Values(stack).Agent.PodTemplates.Values];

    public static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Assert.Single(stream.Documents).RootNode;
    }

    /// <summary>A template of agents, and the pod in it.</summary>
    public static (YamlNode Template, YamlNode Pod) Agent(Stack stack, string name)
    {
        var template = Assert.IsType<YamlSequenceNode>(Parse(Values(stack).Agent.PodTemplates[name]))[0];
        return (template, Parse($"{template["yaml"]}"));
    }
}
