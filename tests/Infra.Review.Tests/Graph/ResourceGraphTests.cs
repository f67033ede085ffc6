using FsCheck.Xunit;
using Infra.Review.Graph;

namespace Infra.Review.Tests.Graph;

public sealed class ResourceGraphTests
{
    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Every_resource_is_found_by_its_urn(ResourceGraph graph)
    {
        Assert.All(graph.Resources, resource => Assert.Same(resource, graph.Find(resource.Urn)));
        Assert.Null(graph.Find("urn of nobody"));
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Resources_are_sorted_by_urn_and_each_urn_is_there_once(ResourceGraph graph)
    {
        var urns = graph.Resources.Select(resource => resource.Urn).ToArray();

        Assert.Equal(urns.Distinct().Order(StringComparer.Ordinal), urns);
    }

    [Fact]
    public void Lists_are_equal_by_content_and_the_default_is_the_empty_list()
    {
        Assert.Equal<ValueList<string>>(["a", "b"], new[] { "b", "a", "b" }.ToSortedSet());
        Assert.Equal(default(ValueList<string>), []);
        Assert.NotEqual<ValueList<string>>(["a"], ["b"]);
        Assert.Empty(default(ValueList<string>));
    }
}
