using YamlDotNet.RepresentationModel;

namespace Infra.Cli.Tests;

/// <summary>
/// What two stages run is compared under the settings of the reference: what these do not use, a promotion cannot prove.
/// </summary>
public sealed class ReferenceTests
{
    private static readonly string[] Stages = ["dev", "staging", "prod"];

    // Settings of one deployment that change nothing about the platform, or name what only that deployment has.
    private static readonly string[] OfAStage = ["infra:protect", "infra:tags", "infra:deadlines", "infra:secrets"];

    // Refused where a stage is protected, as the reference is.
    private const string LocalAccounts = "infra:clusters.*.localAccounts";

    // Below these, people choose the names.
    private static readonly string[] Named = ["infra:clusters", "clusters", "pools", "infra:lines", "quotas"];

    [Fact]
    public void The_reference_uses_every_local_setting_that_a_stage_uses()
    {
        var permitted = Map(Load("promotions/stages.yaml")["permitted"])
            .Children.Keys.Select(key => $"{key}")
            .Except(OfAStage)
            .ToList();
        var reference = Paths(Load("promotions/reference/settings.yaml"), permitted).ToHashSet(StringComparer.Ordinal);

        var used = Stages.SelectMany(stage => Paths(Load($"Pulumi.{stage}.yaml"), permitted)).Distinct();

        Assert.Equal(
            [],
            used.Where(path => path != LocalAccounts && !reference.Contains(path)).Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Paths(YamlMappingNode file, IReadOnlyCollection<string> permitted) =>
        from setting in Map(file["config"]).Children
        let key = $"{setting.Key}"
        where permitted.Contains(key)
        from path in Below(key, key, setting.Value)
        select path;

    private static IEnumerable<string> Below(string path, string name, YamlNode value) =>
        value is YamlMappingNode map
            ?
            [
                path,
                .. map.Children.SelectMany(child =>
                    Below($"{path}.{(Named.Contains(name) ? "*" : child.Key)}", $"{child.Key}", child.Value)
                ),
            ]
            : [path];

    private static YamlMappingNode Load(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(TestFolder.Root, file))));
        return Map(stream.Documents.Single().RootNode);
    }

    private static YamlMappingNode Map(YamlNode node) => Assert.IsType<YamlMappingNode>(node);
}
