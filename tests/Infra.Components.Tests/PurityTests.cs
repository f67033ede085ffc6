using System.Text.RegularExpressions;
using Infra.TestKit;

namespace Infra.Components.Tests;

/// <summary>Components copy from the plan. What they must not know cannot creep into them.</summary>
public sealed partial class PurityTests
{
    [Fact]
    public void Components_do_no_arithmetic_on_addresses() =>
        Assert.All(
            Sources(),
            source => Assert.DoesNotContain("Infra.Planning.Addresses", source.Text, StringComparison.Ordinal)
        );

    [Fact]
    public void Components_know_no_stack_by_name() =>
        Assert.All(
            Sources(),
            source => Assert.Equal([], StackName().Matches(source.Text).Select(match => match.Value))
        );

    private static List<(string File, string Text)> Sources()
    {
        var folder = Path.Combine(Repository.Root, "infra", "Infra.Components");
        var files = Directory
            .EnumerateFiles(folder, "*.cs")
            .Concat(
                new[] { "Azure", "Kubernetes" }.SelectMany(part =>
                    Directory.EnumerateFiles(Path.Combine(folder, part), "*.cs")
                )
            );
        var sources = files.Select(file => (file, File.ReadAllText(file))).ToList();
        Assert.NotEmpty(sources);
        return sources;
    }

    [GeneratedRegex(
        "\\b(dev|development|staging|prod|production)\\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex StackName();
}
