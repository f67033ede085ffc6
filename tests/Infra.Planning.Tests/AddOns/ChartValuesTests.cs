using System.Collections;
using System.Reflection;
using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;
using Stack = Infra.Planning.Tests.Kit.Stack;

namespace Infra.Planning.Tests.AddOns;

/// <summary>What we send to a chart is what the chart knows, by its own file of values.</summary>
public sealed class ChartValuesTests
{
    private static readonly Stack Platform = AddOnStack.WithPipelines;

    private static readonly Stack Watched = AddOnStack.Of(
        "\"monitoring\": {}, \"certManager\": {}",
        addOns => new Monitoring(addOns.Monitoring),
        addOns => new CertManager(addOns.CertManager)
    );

    private static readonly Stack Mirrored = Platform.With("registry", "\"mirror.example.com/platform\"");

    private static readonly Stack Outside = Platform
        .With("addOns.harbor.data", "\"external\"")
        .With(
            "addOns.harbor.external",
            """
            {
              "postgreSql": { "host": "db.example.com", "user": "harbor", "password": "database" },
              "redis": { "host": "cache.example.com", "user": "default", "password": "cache" },
              "blob": { "account": "layers", "container": "harbor", "key": "blob" }
            }
            """
        )
        .WithSecret("database")
        .WithSecret("cache")
        .WithSecret("blob");

    private static readonly Stack InAzure = DataInAzure.Stack.With(
        "addOns.certManager.acme",
        """{ "email": "a@example.com", "zone": { "name": "example.com", "resourceGroup": "rg-dns" } }"""
    );

    /// <summary>By the names of the charts; everything that we ever send to one comes from one of these stacks.</summary>
    private static readonly ILookup<string, ReleasePlan> Sent = new[]
    {
        Platform,
        Mirrored,
        Outside,
        Watched,
        Watched.With("registry", "\"mirror.example.com/platform\""),
        InAzure,
        Platform.With("edge.controller", "\"traefik\""),
        Mirrored.With("edge.controller", "\"traefik\""),
        Platform.With("edge.controller", "\"haproxy\""),
        Mirrored.With("edge.controller", "\"haproxy\""),
        Drills.Stack,
        GitOps.Stack,
        GitOpsMirrored,
        Entries.Stack,
        Entries.Stack.With("registry", "\"mirror.example.com/platform\""),
        Entries.Stack.With("edge.controller", "\"traefik\""),
        Guests.Stack,
        Guests.Stack.With("registry", "\"mirror.example.com/platform\""),
    }
        .Concat(new[] { Platform, Mirrored }.Select(stack => stack.WithCluster("resilience", "\"none\"")))
        .SelectMany(Releases)
        .ToLookup(ChartFiles.NameOf);

    public static TheoryData<string> Installed => [.. Sent.Select(chart => chart.Key).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Installed))]
    public void Every_key_that_is_sent_stands_in_the_chart_s_own_values(string chart)
    {
        foreach (var release in Sent[chart])
        {
            Assert.Equal([], Strangers(release.Values, ChartFiles.OwnValues(release), release.Name));
        }
    }

    [Fact]
    public void A_wrong_key_is_found_with_its_place() =>
        Assert.Equal(
            ["cert-manager.webhook.replicas"],
            Strangers(
                new Slip { Webhook = new() { Replicas = 3 } },
                ChartFiles.OwnValues(Releases(Platform).Single(release => release.Name == "cert-manager")),
                "cert-manager"
            )
        );

    [Fact]
    public void Every_release_is_pinned_to_one_exact_version() =>
        Assert.All(Releases(Platform), release => Assert.True(ChartVersion.TryParse(release.Version, out _)));

    [Theory]
    [InlineData("latest")]
    [InlineData("^1.19.0")]
    [InlineData("1.19")]
    [InlineData(">=1.19.0")]
    public void A_chart_without_a_pin_is_refused(string version) =>
        PlanAssert.Refused(
            Platform.With("addOns.harbor.version", $"\"{version}\""),
            $"INF105 infra:addOns.harbor.version: '{version}' is not an exact version; write \"1.19.1\""
        );

    [Fact]
    public void A_choice_that_there_is_not_is_refused() =>
        PlanAssert.Refused(
            Platform.With("addOns.harbor.size", "\"huge\""),
            "INF105 infra:addOns.harbor.size: 'huge' is no choice here; write one of small, medium, large"
        );

    private static Stack GitOpsMirrored => GitOps.Stack.With("registry", "\"mirror.example.com/platform\"");

    [Fact]
    public void A_secret_is_named_and_never_written_into_values()
    {
        var harbor = PlanAssert.Accepted(Outside).Clusters[0].AddOns.Single(addOn => addOn.Name == "harbor");

        Assert.Equal(new SecretSource.Supplied("database"), harbor.Secrets[0].Entries["password"]);
        Assert.Contains("harbor-token", harbor.Certificates.Select(certificate => certificate.Secret));
    }

    private static IEnumerable<ReleasePlan> Releases(Stack stack) =>
        PlanAssert.Accepted(stack).Clusters[0].AddOns.SelectMany(addOn => addOn.Releases);

    /// <summary>Keys of ours that the chart's own file lacks. What it leaves open, an empty group or a list, takes any.</summary>
    private static IEnumerable<string> Strangers(ChartValues values, IDictionary own, string path) =>
        ValueTree
            .Entries(values)
            .SelectMany(entry =>
            {
                var place = $"{path}.{entry.Key}";
                if (entry.Property.GetCustomAttribute<UnlistedKeyAttribute>() is not null)
                {
                    return [];
                }

                if (!own.Contains(entry.Key))
                {
                    return [place];
                }

                // Charts hand what Kubernetes calls resources on as it is.
                return
                    entry.Value is ChartValues inner and not ResourceValues
                    && own[entry.Key] is IDictionary { Count: > 0 } theirs
                    ? Strangers(inner, theirs, place)
                    : [];
            });

    private sealed record Slip : ChartValues
    {
        public required SlipPart Webhook { get; init; }
    }

    private sealed record SlipPart : ChartValues
    {
        public required int Replicas { get; init; }
    }
}
