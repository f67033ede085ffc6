using Infra.TestKit;
using Infra.TestKit.ControlPlane;
using Infra.TestKit.Engine;

namespace Infra.EndToEnd.Tests.Makers;

/// <summary>
/// A line that has a virtual cluster, behind an edge whose certificates are given over HTTP; and what the accounts that work
/// in the line's namespace for the platform put there, asked of a real API server.
/// </summary>
internal sealed record MakersStory
{
    private const string Settings = """

          infra:kubernetes: "1.35"
          infra:clusters: { lab: { target: kubeconfig, kubeconfig: lab, resilience: zone } }
          infra:imageSources: [registry.example.com/]
          infra:edge: { controller: traefik, domain: example.com }
          infra:lines:
            risk:
              owners: { developers: [00000000-0000-4000-8000-0000000000c1] }
              quotas: { risk: { cpu: 4, cpuLimit: 8, memory: 16Gi, pods: 40 } }
          infra:addOns: { certManager: { acme: { email: platform@example.com } }, virtualClusters: {} }

        """;

    public required IReadOnlyDictionary<string, Finished> Answers { get; init; }

    public static async Task<MakersStory> PlayAsync()
    {
        await using var workspace = Workspace.Create();
        await using var cluster = await Cluster.StartAsync();
        await cluster.InstallDefinitionsAsync();
        var program = Repository.Output(Path.Combine("tests", "Infra.LinesProgram"), "Infra.LinesProgram.dll");
        await File.WriteAllTextAsync(Path.Combine(workspace.Project, "Pulumi.yaml"), Workspace.ProgramOf(program));
        await workspace.InitAsync("makers");
        (
            await workspace.RunAsync("config", "set", "--secret", "--path", "infra:secrets.lab", cluster.KubeConfig)
        ).Expect(0);
        await File.AppendAllTextAsync(Path.Combine(workspace.Project, "Pulumi.makers.yaml"), Settings);
        (await workspace.UpAsync()).ExpectSuccess();

        // The API server reads policies and bindings a moment after they were made.
        await Staging.Tenant.UntilAsync(async () => (await AskAsync(MakerCase.All[1])).ExitCode != 0);
        var answers = new Dictionary<string, Finished>();
        foreach (var one in MakerCase.All)
        {
            answers.Add(one.Name, await AskAsync(one));
        }

        return new() { Answers = answers };

        Task<Finished> AskAsync(MakerCase one) =>
            Shell.RunAsync(
                Tools.Require("kubectl"),
                [
                    "--kubeconfig",
                    cluster.KubeConfigPath,
                    "--namespace=risk",
                    $"--as={one.User}",
                    "--as-group=system:masters",
                    "create",
                    "--dry-run=server",
                    "-f=-",
                ],
                input: one.Manifest.ToJsonString()
            );
    }
}
