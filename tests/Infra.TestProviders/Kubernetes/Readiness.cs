using System.Text.Json.Nodes;

namespace Infra.TestProviders.Kubernetes;

/// <summary>What an object still waits for: null once it is ready.</summary>
/// <exception cref="ProviderException">It failed and will never become ready.</exception>
internal delegate Task<string?> Waiting(JsonObject live, ApiServer server, CancellationToken stop);

/// <param name="Patience">How long the official provider waits without a timeout of the user.</param>
internal sealed record ReadinessRule(TimeSpan Patience, Waiting Waiting);

/// <summary>Which kinds are waited for, by the official provider's table; all others are ready at once.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Volume = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<(string Group, string Kind), ReadinessRule> Rules = new()
    {
        [("apps", "Deployment")] = Looks(Usual, Workloads.Deployment),
        [("apps", "StatefulSet")] = Looks(Usual, Workloads.StatefulSet),
        [("apps", "DaemonSet")] = Looks(Usual, Workloads.DaemonSet),
        [("batch", "Job")] = Looks(Usual, Workloads.Job),
        [("", "Pod")] = Looks(Usual, Workloads.Pod),
        [("", "Service")] = new(Usual, Traffic.ServiceAsync),
        [("networking.k8s.io", "Ingress")] = new(Usual, Traffic.IngressAsync),
        [("", "PersistentVolumeClaim")] = new(Volume, Storage.ClaimAsync),
        [("", "PersistentVolume")] = Looks(Volume, Storage.PersistentVolume),
        [("", "ResourceQuota")] = Looks(TimeSpan.FromMinutes(1), Quota),
        [("", "Secret")] = Looks(TimeSpan.FromSeconds(5), Token),
    };

    public static ReadinessRule? For(ObjectKind kind, Manifest manifest) =>
        manifest.SkipsAwait ? null
        : manifest.Annotation("waitFor") is { } expression ? Looks(Usual, live => Expression(expression, live))
        : Rules.GetValueOrDefault((kind.Group, kind.Kind));

    public static string? Quota(JsonNode live)
    {
        var hard = live.At("spec", "hard") as JsonObject ?? [];
        var shown = live.At("status", "hard");
        return hard.Any(limit => !JsonNode.DeepEquals(limit.Value, shown.At(limit.Key)))
            ? "its status to show the limits"
            : null;
    }

    public static string? Token(JsonNode live) =>
        live.Text("type") == "kubernetes.io/service-account-token" && live.At("data", "token") is null
            ? "its token"
            : null;

    private static string? Expression(string expression, JsonNode live)
    {
        var parts = expression.Split('=');
        if (parts is not ["condition", _, ..])
        {
            throw new ProviderException(
                $"pulumi.com/waitFor: the test provider knows only condition=TYPE or condition=TYPE=STATUS, not {expression}"
            );
        }

        var wanted = parts.Length > 2 ? parts[2] : "True";
        return live.Condition(parts[1]).Text("status") == wanted ? null : $"the condition {parts[1]} to be {wanted}";
    }

    private static ReadinessRule Looks(TimeSpan patience, Func<JsonNode, string?> look) =>
        new(patience, (live, _, _) => Task.FromResult(look(live)));
}
