using Infra.TestKit;
using Infra.TestKit.ControlPlane;
using Infra.TestKit.Engine;

namespace Infra.EndToEnd.Tests.Lines;

/// <summary>
/// Two lines of a protected stack on the real engine: one gets another name, and then both leave, each in its way.
/// </summary>
internal sealed record LinesStory
{
    private const string Payments = "quotas: { payments: { cpu: 2, memory: 4Gi, pods: 20 } }";

    private const string Risk = "quotas: { risk: { cpu: 2, memory: 4Gi, pods: 20 } }";

    private const string Owners = "owners: { developers: [00000000-0000-4000-8000-0000000000b1] }";

    public required EngineRun Renaming { get; init; }

    public required string LineAfterRenaming { get; init; }

    /// <summary>Before anybody has said what becomes of it.</summary>
    public required EngineRun Removing { get; init; }

    /// <summary>The same without a preview before it.</summary>
    public required EngineRun RemovingUnseen { get; init; }

    public required string AfterRemoving { get; init; }

    public required EngineRun Retaining { get; init; }

    public required EngineRun RemovingRetained { get; init; }

    public required string AfterRemovingRetained { get; init; }

    public required EngineRun RemovingDeleted { get; init; }

    public required string AfterRemovingDeleted { get; init; }

    public static async Task<LinesStory> PlayAsync()
    {
        await using var workspace = Workspace.Create();
        await using var cluster = await Cluster.StartAsync();
        var program = Repository.Output(Path.Combine("tests", "Infra.LinesProgram"), "Infra.LinesProgram.dll");
        await File.WriteAllTextAsync(Path.Combine(workspace.Project, "Pulumi.yaml"), Workspace.ProgramOf(program));
        await workspace.InitAsync("lines");
        (
            await workspace.RunAsync("config", "set", "--secret", "--path", "infra:secrets.lab", cluster.KubeConfig)
        ).Expect(0);
        var file = Path.Combine(workspace.Project, "Pulumi.lines.yaml");
        var start = await File.ReadAllTextAsync(file);

        await DeclareAsync($"payments: {{ {Owners}, {Payments} }}", $"risk: {{ {Owners}, {Risk} }}");
        (await workspace.UpAsync()).ExpectSuccess();

        await DeclareAsync($"cards: {{ {Owners}, {Payments} }}", $"risk: {{ {Owners}, {Risk} }}");
        var renaming = (await workspace.UpAsync()).ExpectSuccess();
        var label = await LookAsync("namespace/payments", """{.metadata.labels.infra/line}""");

        await DeclareAsync($"cards: {{ {Owners}, {Payments} }}");
        var removing = await workspace.PreviewAsync();
        var removingUnseen = await workspace.UpAsync();
        var afterRemoving = await NamesAsync();

        await DeclareAsync($"cards: {{ {Owners}, {Payments} }}", $"risk: {{ {Owners}, {Risk}, {Leaving("retain")} }}");
        var retaining = (await workspace.UpAsync()).ExpectSuccess();
        await DeclareAsync($"cards: {{ {Owners}, {Payments}, {Leaving("delete")} }}");
        var removingRetained = (await workspace.UpAsync()).ExpectSuccess();
        var afterRetained = await NamesAsync();

        await DeclareAsync();
        var removingDeleted = (await workspace.UpAsync()).ExpectSuccess();
        return new()
        {
            Renaming = renaming,
            LineAfterRenaming = label,
            Removing = removing,
            RemovingUnseen = removingUnseen,
            AfterRemoving = afterRemoving,
            Retaining = retaining,
            RemovingRetained = removingRetained,
            AfterRemovingRetained = afterRetained,
            RemovingDeleted = removingDeleted,
            AfterRemovingDeleted = await NamesAsync(),
        };

        Task DeclareAsync(params string[] lines) =>
            File.WriteAllTextAsync(
                file,
                start
                    + $$"""

                      infra:kubernetes: "1.35"
                      infra:clusters: { lab: { target: kubeconfig, kubeconfig: lab } }
                      infra:lines: { {{string.Join(", ", lines)}} }

                    """
            );

        async Task<string> LookAsync(string target, string path) =>
            (await cluster.KubectlAsync("get", target, $"--output=jsonpath={path}")).Expect(0).Output;

        async Task<string> NamesAsync() =>
            (
                await cluster.KubectlAsync(
                    "get",
                    "resourcequotas,limitranges,networkpolicies,rolebindings,validatingadmissionpolicybindings",
                    "--all-namespaces",
                    "--output=jsonpath={range .items[*]}{.metadata.namespace}/{.metadata.name}{\"\\n\"}{end}"
                )
            )
                .Expect(0)
                .Output;
    }

    private static string Leaving(string how) => $"leaving: {{ namespaces: {how}, by: \"2027-01-31\" }}";
}
