using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Kit;

/// <summary>Everything that there is, in one cluster: two lines, one of which is reached from outside.</summary>
internal static class AllAddOns
{
    private const string Zone = """{ "name": "example.com", "resourceGroup": "rg-dns" }""";

    public static Stack Stack { get; } =
        TwoLines
            .Payments(line =>
                line with
                {
                    Namespaces = ["payments"],
                    Exposes = [Route.To("checkout", port: 8080, host: "pay")],
                    Calls = [Call.To("risk", port: 8443)],
                }
            )
            .Everywhere(line => line with { AllowsChaos = true })
            .Without("edge.issuer")
            .WithAddOns(
                $$"""
                "argoCd": { "host": "argocd.example.com" },
                "certManager": { "acme": { "email": "a@example.com", "zone": {{Zone}} } },
                "chaosMesh": { {{Drills.Schedule}}, {{Drills.Checks}} },
                "externalDns": { "zone": {{Zone}} },
                "gitLab": {
                  "url": "https://gitlab.example.com", "group": "platform", "token": "gitLabToken",
                  "install": {
                    "postgreSql": { "host": "db.outside.org", "user": "gitlab", "password": "database" },
                    "redis": { "host": "cache.outside.org", "user": "default", "password": "cache" },
                    "objects": "objects"
                  }
                },
                "harbor": { "host": "harbor.example.com" },
                "jenkins": { "host": "ci.example.com" },
                "kuboard": { "host": "kuboard.example.com" },
                "monitoring": {},
                "virtualClusters": {}
                """,
                addOns => new ArgoCd(addOns.ArgoCd) { Lines = ["risk"] },
                addOns => new CertManager(addOns.CertManager),
                addOns => new ChaosMesh(addOns.ChaosMesh),
                addOns => new ExternalDns(addOns.ExternalDns),
                addOns => new GitLab(addOns.GitLab),
                addOns => new Harbor(addOns.Harbor),
                addOns => new Jenkins(addOns.Jenkins),
                addOns => new Kuboard(addOns.Kuboard),
                addOns => new Monitoring(addOns.Monitoring),
                addOns => new VirtualClusters(addOns.VirtualClusters) { Lines = ["payments"] }
            )
            .WithSecret("database")
            .WithSecret("cache")
            .WithSecret("objects")
            .With("lines.payments.quotas.payments", """{ "cpu": 4, "cpuLimit": 8, "memory": "16Gi", "pods": 40 }""")
            .WithCluster("pools.apps.max", "30") with
        {
            // Nothing that they use ends soon after it.
            Today = new(2026, 9, 1),
        };

    /// <summary>Every kind of add-on that the model has.</summary>
    public static IReadOnlyList<Type> Kinds { get; } =
    [.. typeof(AddOn).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AddOn)) && !type.IsAbstract)];

    public static ClusterPlan Plan(Stack? stack = null)
    {
        var result = (stack ?? Stack).Plan();
        Assert.True(result.Plan is not null, string.Join('\n', result.Diagnostics));
        return result.Plan.Clusters[0];
    }
}
