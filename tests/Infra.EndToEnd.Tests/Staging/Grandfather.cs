using System.Text.Json.Nodes;
using Infra.TestKit;

namespace Infra.EndToEnd.Tests.Staging;

/// <summary>A workload that was there before the rule, and breaks it.</summary>
internal sealed record Grandfather(Finished Annotated, Finished Scaled, Finished Restarted, Finished Deleted)
{
    private const string Binding = "validatingadmissionpolicybinding/lines-probes-payments";

    public static async Task<Grandfather> PlayAsync(Tenant kubectl)
    {
        var old = Manifests.Deployment(pod => Manifests.Container(pod).Remove("livenessProbe"), name: "old");
        var binding = (await kubectl.RunAsync(["get", Binding, "--output=json"])).Expect(0).Output;
        (await kubectl.RunAsync(["delete", Binding])).Expect(0);
        await Tenant.UntilAsync(async () =>
            (await kubectl.RunAsync(["apply", "--server-side", "-f=-"], old)).ExitCode == 0
        );
        (await kubectl.RunAsync(["rollout", "status", "deployment/old", "--timeout=60s"])).Expect(0);
        (await kubectl.RunAsync(["create", "-f=-"], Bare(binding))).Expect(0);
        await kubectl.UntilRefusedAsync(
            Manifests.Deployment(pod => Manifests.Container(pod).Remove("livenessProbe"), name: "newer")
        );
        return new(
            await kubectl.RunAsync(["annotate", "deployment/old", "note=kept"]),
            await kubectl.RunAsync(["patch", "deployment/old", "--type=merge", """--patch={"spec":{"replicas":2}}"""]),
            await kubectl.RunAsync(["rollout", "restart", "deployment/old"]),
            await kubectl.RunAsync(["delete", "deployment/old"])
        );
    }

    /// <summary>Without what the server has put in, among it who owns which field.</summary>
    private static JsonObject Bare(string json)
    {
        var binding = JsonNode.Parse(json)?.AsObject() ?? [];
        binding["metadata"] = new JsonObject { ["name"] = binding["metadata"]?["name"]?.GetValue<string>() };
        return binding;
    }
}
