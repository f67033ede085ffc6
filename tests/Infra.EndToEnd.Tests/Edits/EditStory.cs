using Infra.TestKit;
using Infra.TestKit.ControlPlane;
using Infra.TestKit.Engine;

namespace Infra.EndToEnd.Tests.Edits;

/// <summary>What the engine and the diff say of one edit.</summary>
/// <param name="OfPlans">The plan without the edit against the plan with it.</param>
/// <param name="OfState">What is deployed against the plan with it.</param>
internal sealed record Played(Outcome Engine, Outcome OfPlans, Outcome OfState);

/// <summary>A stack is deployed once; then every edit is previewed and compared, and nothing of it is carried out.</summary>
internal sealed class EditStory : IAsyncDisposable
{
    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "infra.dll");
    private static readonly Dictionary<string, string[]> Clusters = new()
    {
        ["dev"] = ["default"],
        ["staging"] = ["default"],
        ["prod"] = ["aks-prod-1", "aks-prod-2"],
    };

    private readonly string stack;
    private readonly Workspace workspace;
    private readonly List<Cluster> clusters = [];

    private EditStory(string stack, Workspace workspace) => (this.stack, this.workspace) = (stack, workspace);

    private string Settings => File($"Pulumi.{stack}.yaml");

    private string BasePlan => File("base.json");

    private string State => File("state.json");

    /// <summary>The outcome of each edit, or why there is none.</summary>
    public static async Task<IReadOnlyDictionary<string, (Played? Played, Exception? Failure)>> PlayAsync(string stack)
    {
        await using var story = new EditStory(stack, Workspace.Create());
        await story.DeployAsync();
        var outcomes = new Dictionary<string, (Played?, Exception?)>();
        foreach (var edit in AllEdits.Where(edit => edit.Stack == stack))
        {
            try
            {
                outcomes[edit.Name] = (await story.PlayAsync(edit), null);
            }
            catch (InvalidOperationException failure)
            {
                outcomes[edit.Name] = (null, failure);
            }
        }

        return outcomes;
    }

    public static IReadOnlyList<Edit> AllEdits =>
        [.. DevelopmentEdits.All, .. StagingEdits.All, .. ProductionEdits.All];

    public async ValueTask DisposeAsync()
    {
        foreach (var cluster in clusters)
        {
            await cluster.DisposeAsync();
        }

        await workspace.DisposeAsync();
    }

    private async Task DeployAsync()
    {
        foreach (var (name, starting) in Clusters[stack].Select(name => (name, Cluster.StartAsync())).ToList())
        {
            var cluster = await starting;
            clusters.Add(cluster);
            await cluster.InstallDefinitionsAsync();
            workspace.Connect(name, cluster.KubeConfig);
        }

        workspace.UseBuiltProgram();
        await workspace.InitAsync(stack);
        Restore();
        (await workspace.UpAsync()).ExpectSuccess();
        (await workspace.RunAsync("stack", "export", "--file", State)).Expect(0);
        await PlanAsync(BasePlan);
    }

    /// <summary>The engine writes the settings anew in its own layout; the edits are of the text that people wrote.</summary>
    private void Restore() =>
        System.IO.File.Copy(Path.Combine(Repository.Root, $"Pulumi.{stack}.yaml"), Settings, overwrite: true);

    private async Task<Played> PlayAsync(Edit edit)
    {
        var settings = await System.IO.File.ReadAllTextAsync(Settings);
        var project = await System.IO.File.ReadAllTextAsync(File("Pulumi.yaml"));
        try
        {
            await System.IO.File.WriteAllTextAsync(Settings, Edit.Apply(settings, edit.Settings));
            if (edit.Topology.Count > 0)
            {
                var program = EditedProgram.Build(
                    File($"edit-{edit.Name.GetHashCode(StringComparison.Ordinal):x}"),
                    edit.Topology
                );
                workspace.UseProgram(program);
            }

            // The engine and the command each keep one core busy.
            var previewing = workspace.PreviewAsync();
            var diffing = DiffAsync();
            await Task.WhenAll(previewing, diffing);
            var preview = (await previewing).ExpectSuccess();
            var (ofPlans, ofState) = await diffing;
            return new Played(Outcome.Of(preview), ofPlans, ofState);
        }
        finally
        {
            await System.IO.File.WriteAllTextAsync(Settings, settings);
            await System.IO.File.WriteAllTextAsync(File("Pulumi.yaml"), project);
        }
    }

    private async Task<(Outcome OfPlans, Outcome OfState)> DiffAsync()
    {
        var head = File("head.json");
        await PlanAsync(head);
        return (
            Outcome.OfDiff(
                await InfraAsync("diff", BasePlan, head, "--project", workspace.Project, "--format", "json")
            ),
            Outcome.OfDiff(
                await InfraAsync("diff", $"state:{State}", head, "--project", workspace.Project, "--format", "json")
            )
        );
    }

    private async Task PlanAsync(string file) =>
        (await InfraAsync("plan", stack, "--project", workspace.Project, "--format", "json", "--out", file)).Expect(0);

    private string File(string name) => Path.Combine(workspace.Project, name);

    private static Task<Finished> InfraAsync(params string[] arguments) =>
        Shell.RunAsync(
            "dotnet",
            [Command, .. arguments],
            environment: new Dictionary<string, string?> { ["INFRA_TODAY"] = Workspace.Today }
        );
}
