using Infra.Review;
using Infra.Review.Graph;
using Infra.Review.Yaml;

namespace Infra.Recorder.Projects;

/// <summary>
/// What is written about a stack: <c>Pulumi.yaml</c> and <c>Pulumi.&lt;stack&gt;.yaml</c>. Either part is null if it
/// has an error; all problems of both files come at once.
/// </summary>
public sealed record StackFiles(StackProject? Project, StackConfig? Config, ValueList<Problem> Problems)
{
    /// <param name="folder">The folder of <c>Pulumi.yaml</c>, as problems shall name it; empty for the current one.</param>
    public static StackFiles Read(string folder, string stack)
    {
        var problems = new List<Problem>();
        var project = ProjectReader.Read(folder, problems);
        if (project is null)
        {
            return new StackFiles(Project: null, Config: null, problems.ToValueList());
        }

        var config = StackConfigReader.Read(project, stack, problems);
        return new StackFiles(project, config, problems.ToValueList());
    }

    /// <summary>A stack whose settings stand in a text that is not, or not yet, its file.</summary>
    /// <param name="file">The file that problems name.</param>
    public static StackFiles Parse(StackProject project, string stack, string file, string text)
    {
        var problems = new List<Problem>();
        var root = YamlFile.Parse(file, text, problems);
        var config = root is null ? null : StackConfigReader.Read(project, stack, file, root, problems);
        return new StackFiles(project, config, problems.ToValueList());
    }
}
