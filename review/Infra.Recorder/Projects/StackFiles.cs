using Infra.Review;
using Infra.Review.Graph;

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
}
