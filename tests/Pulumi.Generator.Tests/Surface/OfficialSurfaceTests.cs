using Infra.TestKit;
using Microsoft.CodeAnalysis;
using Pulumi.Generator.Tests.Sample;

namespace Pulumi.Generator.Tests.Surface;

/// <summary>The official generator's output compiles against our core, and our packages show what it shows.</summary>
public sealed class OfficialSurfaceTests
{
    /// <summary>Types of the official Kubernetes package that no generator makes; ours are written by hand too.</summary>
    private static readonly string[] ByHand =
    [
        "Pulumi.Kubernetes.KubernetesResource",
        "Pulumi.Kubernetes.ApiExtensions.CustomResource",
        "Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs",
        "Pulumi.Kubernetes.ApiExtensions.CustomResourcePatch",
        "Pulumi.Kubernetes.ApiExtensions.CustomResourcePatchArgs",
    ];

    /// <summary>Lets the generated classes compile without the hand-written part of their package.</summary>
    private const string KubernetesBase = """
        namespace Pulumi.Kubernetes
        {
            public abstract class KubernetesResource : CustomResource
            {
                private protected KubernetesResource(
                    string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
                    : base(type, name, args, options) { }
            }
        }
        """;

    [Theory]
    [InlineData("random", "Pulumi.Random.dll")]
    [InlineData("kubernetes", "Pulumi.Kubernetes.dll")]
    [InlineData("azure-native", "Pulumi.AzureNative.dll")]
    public async Task A_package_shows_what_the_official_generator_would_show(string schema, string assembly)
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "sdk", "Schemas", $"{schema}.json"),
            TestContext.Current.CancellationToken
        );
        var official = Compiling.Of("Official", [.. await OfficialGenerator.RunAsync(text), KubernetesBase]);
        Compiling.AssertCompiles(official);
        AssertEqual(official.Assembly, Compiling.Built(Path.Combine(AppContext.BaseDirectory, assembly)));
    }

    [Fact]
    public Task A_schema_with_everything_shows_what_the_official_generator_would_show() =>
        AssertSameAsOfficial(SampleSchema.Text);

    [Fact]
    public Task A_bridged_schema_with_everything_shows_what_the_official_generator_would_show() =>
        AssertSameAsOfficial(SampleSchema.In("tfbridge20"));

    private static async Task AssertSameAsOfficial(string schema)
    {
        var official = Compiling.Of("Official", await OfficialGenerator.RunAsync(schema));
        Compiling.AssertCompiles(official);
        var ours = Compiling.OfSchema(schema);
        Compiling.AssertCompiles(ours);
        AssertEqual(official.Assembly, ours.Assembly);
    }

    private static void AssertEqual(IAssemblySymbol official, IAssemblySymbol ours)
    {
        var expected = PublicSurface.Of(official);
        var actual = PublicSurface.Of(ours);
        var differences = expected
            .Keys.Union(actual.Keys)
            .Except(ByHand)
            .Order(StringComparer.Ordinal)
            .SelectMany(type => Differences(type, expected.GetValueOrDefault(type), actual.GetValueOrDefault(type)))
            .ToList();
        Assert.True(expected.Count > 5, "the official generator made hardly any type");
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(60)));
    }

    private static IEnumerable<string> Differences(
        string type,
        IReadOnlySet<string>? expected,
        IReadOnlySet<string>? actual
    ) =>
        (expected, actual) switch
        {
            (null, _) => [$"{type}: only ours"],
            (_, null) => [$"{type}: missing"],
            _ =>
            [
                .. expected.Except(actual).Select(line => $"{type}: missing {line}"),
                .. actual.Except(expected).Select(line => $"{type}: only ours {line}"),
            ],
        };
}
