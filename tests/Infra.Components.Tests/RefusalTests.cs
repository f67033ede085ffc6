using Infra.Components.Tests.Kit;
using Infra.Planning.Settings;
using Pulumi;

namespace Infra.Components.Tests;

public sealed class RefusalTests
{
    [Fact]
    public async Task As_long_as_an_error_stands_nothing_is_made_and_every_error_is_logged()
    {
        var config = StackRun.ReadConfig("dev");
        var values = config.Values.ToDictionary();
        values.Remove("infra:kubernetes");
        values["infra:protected"] = "true";
        var run = new StackRun();

        var failure = await Assert.ThrowsAsync<AggregateException>(() => run.RunAsync(config with { Values = values }));

        Assert.Empty(run.Made);
        Assert.Equal(
            [
                "INF101 infra:kubernetes: is missing; add kubernetes: \"1.35\"",
                "INF102 infra:protected: is not a known key; write protect",
            ],
            failure.InnerExceptions.Select(error => error.Message).Order()
        );
    }

    [Fact]
    public async Task A_cluster_that_exists_gets_the_same_namespaces_by_its_kubeconfig()
    {
        var dev = StackRun.ReadConfig("dev");
        var values = dev.Values.ToDictionary();
        values["infra:clusters"] = """{ "lab": { "target": "kubeconfig", "kubeconfig": "labKubeconfig" } }""";
        values["infra:secrets"] = """{ "gitLabToken": "the token", "labKubeconfig": "the kubeconfig" }""";

        var run = await StackRun.OfAsync(new StackConfig("lab", values, new HashSet<string> { "infra:secrets" }));

        Assert.Equal(
            "the kubeconfig",
            run.Made.Single(made => made.Type == "pulumi:providers:kubernetes").At("kubeconfig")
        );
        Assert.Equal(3, run.LineNamespaces.Length);
        Assert.DoesNotContain(
            run.Made,
            made => made.Type?.StartsWith("azure-native", StringComparison.Ordinal) == true
        );
    }
}
