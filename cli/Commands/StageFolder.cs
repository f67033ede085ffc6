using Infra.Planning.Settings;
using Infra.Recorder.Projects;
using Infra.Review;
using Infra.Review.Graph;
using Infra.Review.Promotion;
using StackConfig = Infra.Recorder.Projects.StackConfig;

namespace Infra.Cli.Commands;

/// <summary>The project with its folder <c>promotions/</c>: the order of stages, their records, and the reference.</summary>
internal sealed record StageFolder(
    string Folder,
    StackProject Project,
    Stages Stages,
    SettingRules Rules,
    StackConfig Reference
)
{
    public const string Name = "promotions";

    /// <summary>Root of the reference's runs, so that they see its addresses and not those of the fleet.</summary>
    public string ReferenceFolder => Path.Combine(Folder, Name, Platform.ReferenceName);

    /// <summary>Null after adding problems.</summary>
    public static StageFolder? Read(string folder, List<Problem> problems)
    {
        var found = problems.Count;
        var files = StackFiles.Read(folder, stack: "");
        if (files.Project is not { } project)
        {
            problems.AddRange(files.Problems);
            return null;
        }

        if (Stages.Read(Path.Combine(folder, Name, "stages.yaml"), problems) is not { } stages)
        {
            return null;
        }

        var rules = new SettingRules(
            PromotedSettings.Patterns.Select(SettingPattern.Parse).ToValueList(),
            stages.Permitted
        );
        problems.AddRange(
            from stage in stages.Names
            where !project.Stacks.Contains(stage)
            select new Problem("INF720", $"the stage {stage} of {Name}/stages.yaml is no stack: write its settings")
        );
        var reference = ReadReference(folder, project, rules, problems);
        return reference is null || problems.Count > found ? null : new(folder, project, stages, rules, reference);
    }

    public string RecordFile(string stack) => Path.Combine(Folder, Name, $"{stack}.yaml");

    /// <summary>Null where there is none, or after adding a problem.</summary>
    public PromotionRecord? Record(string stack, List<Problem> problems) =>
        PromotionRecord.Read(RecordFile(stack), problems);

    /// <summary>The settings of a stack as they stand in its file; null after adding problems.</summary>
    public StackConfig? Config(string stack, List<Problem> problems)
    {
        var files = StackFiles.Read(Folder, stack);
        problems.AddRange(files.Problems);
        return files.Config;
    }

    public static SettingValues ValuesOf(StackConfig config) =>
        SettingValues.Of(config.Values.Select(value => KeyValuePair.Create(value.Key, value.Value.Text)));

    private static StackConfig? ReadReference(
        string folder,
        StackProject project,
        SettingRules rules,
        List<Problem> problems
    )
    {
        var file = Path.Combine(folder, Name, Platform.ReferenceName, "settings.yaml");
        if (!File.Exists(file))
        {
            problems.Add(
                new Problem(
                    "INF727",
                    $"there is no {file}; write the local settings under which platforms are compared, in the form of a stack's file"
                )
            );
            return null;
        }

        var files = StackFiles.Parse(project, Platform.ReferenceName, file, File.ReadAllText(file));
        problems.AddRange(files.Problems);
        if (files.Config is { } config)
        {
            problems.AddRange(
                from path in ValuesOf(config).Values.Keys
                where rules.KindOf(path) != SettingKind.Permitted
                select new Problem("INF727", $"{path} may not differ between stages; take it out of the reference")
                {
                    Place = config.Locate(path.ToString()),
                }
            );
        }

        return files.Config;
    }
}
