using BenchmarkDotNet.Attributes;
using Infra.Review.Diff;
using Infra.Review.Graph;

namespace Infra.Bench.Micro;

/// <summary>Two graphs of N namespaces, every hundredth with another label.</summary>
[MemoryDiagnoser]
public class GraphDiffBenchmark
{
    private ResourceGraph before = ResourceGraph.Of("scale", "bench", []);
    private ResourceGraph after = ResourceGraph.Of("scale", "bench", []);

    [Params(1_000, 100_000)]
    public int Resources { get; set; }

    [GlobalSetup]
    public void Make() => (before, after) = (Graph("a"), Graph("b"));

    [Benchmark]
    public GraphDiff Between() => GraphDiff.Between(before, after);

    private ResourceGraph Graph(string label) =>
        ResourceGraph.Of("scale", "bench", Enumerable.Range(0, Resources).Select(at => Namespace(at, label)));

    private static Resource Namespace(int at, string label)
    {
        var name = $"line-{at:D6}";
        var labels = PropertyValue.Object(("team", PropertyValue.Of(at % 100 == 0 ? label : "same")));
        return new Resource
        {
            Urn = $"urn:pulumi:bench::scale::kubernetes:core/v1:Namespace::{name}",
            Type = "kubernetes:core/v1:Namespace",
            Name = name,
            Custom = true,
            Inputs = PropertyValue.Object(
                ("apiVersion", PropertyValue.Of("v1")),
                ("kind", PropertyValue.Of("Namespace")),
                ("metadata", PropertyValue.Object(("labels", labels), ("name", PropertyValue.Of(name))))
            ),
        };
    }
}
