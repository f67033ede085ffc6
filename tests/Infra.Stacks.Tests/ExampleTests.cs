using Infra.Stacks.Tests.Kit;

namespace Infra.Stacks.Tests;

/// <summary>The examples of docs/testing.md that nothing else here holds.</summary>
public sealed class ExampleTests
{
    [Fact]
    public void Without_its_tier_no_cluster_is_planned()
    {
        var settings = Platform.Settings("dev");
        var values = settings.Values.ToDictionary();
        values["infra:clusters"] = values["infra:clusters"].Replace("\"tier\":\"free\",", "");

        var result = Platform.PlanOf(settings with { Values = values });

        Assert.Equal("INF101", Assert.Single(result.Diagnostics).Code.Id);
    }
}
