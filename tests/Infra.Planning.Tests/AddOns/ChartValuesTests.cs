using System.Collections;
using System.Reflection;
using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;
using Infra.TestKit;
using YamlDotNet.Serialization;
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
        .ToLookup(release => release.Chart.Split('/')[^1]);

    public static TheoryData<string> Installed => [.. Sent.Select(chart => chart.Key).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Installed))]
    public void Every_key_that_is_sent_stands_in_the_chart_s_own_values(string chart)
    {
        foreach (var release in Sent[chart])
        {
            Assert.Equal([], Strangers(release.Values, OwnValues(release), release.Name));
        }
    }

    [Fact]
    public void A_wrong_key_is_found_with_its_place() =>
        Assert.Equal(
            ["cert-manager.webhook.replicas"],
            Strangers(
                new Slip { Webhook = new() { Replicas = 3 } },
                OwnValues(Releases(Platform).Single(release => release.Name == "cert-manager")),
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

    [Fact]
    public void Every_image_of_Harbor_comes_from_the_one_registry()
    {
        var values = Assert.IsType<HarborValues>(Releases(Mirrored).Single(release => release.Name == "harbor").Values);

        Assert.All(
            new[]
            {
                values.Nginx.Image,
                values.Portal.Image,
                values.Core.Image,
                values.Jobservice.Image,
                values.Registry.Registry.Image,
                values.Registry.Controller.Image,
                values.Trivy.Image,
                values.Database.Internal?.Image,
                values.Redis.Internal?.Image,
            },
            image =>
                Assert.StartsWith("mirror.example.com/platform/goharbor/", image?.Repository, StringComparison.Ordinal)
        );
    }

    private static Stack GitOpsMirrored => GitOps.Stack.With("registry", "\"mirror.example.com/platform\"");

    [Fact]
    public void Every_image_of_Argo_CD_comes_from_the_one_registry()
    {
        var values = Assert.IsType<ArgoCdValues>(
            Releases(GitOpsMirrored).Single(release => release.Name == "argo-cd").Values
        );

        Assert.Equal("mirror.example.com/platform/argoproj/argocd", values.Global.Image?.Repository);
        Assert.Equal("mirror.example.com/platform/docker/library/redis", values.Redis.Image?.Repository);
    }

    [Fact]
    public void Every_image_of_Chaos_Mesh_comes_from_the_one_registry()
    {
        var stack = Drills.Stack.With("registry", "\"mirror.example.com/platform\"");
        var values = Assert.IsType<ChaosMeshValues>(
            Releases(stack).Single(release => release.Name == "chaos-mesh").Values
        );

        Assert.Equal("mirror.example.com/platform", values.Images?.Registry);
        Assert.Equal("mirror.example.com/platform/pause:3.10", values.ControllerManager.PodChaos.PodFailure.PauseImage);
    }

    [Fact]
    public void A_secret_is_named_and_never_written_into_values()
    {
        var harbor = PlanAssert.Accepted(Outside).Clusters[0].AddOns.Single(addOn => addOn.Name == "harbor");

        Assert.Equal(new SecretSource.Supplied("database"), harbor.Secrets[0].Entries["password"]);
        Assert.Contains("harbor-token", harbor.Certificates.Select(certificate => certificate.Secret));
    }

    private static IEnumerable<ReleasePlan> Releases(Stack stack) =>
        PlanAssert.Accepted(stack).Clusters[0].AddOns.SelectMany(addOn => addOn.Releases);

    /// <summary>The files of the charts: the folder of <c>INFRA_DATA</c>, else what lies beside the checkout.</summary>
    private static string Data { get; } =
        Environment.GetEnvironmentVariable("INFRA_DATA") ?? Path.Combine(Repository.Root, "..", "shared", "data");

    private static IDictionary OwnValues(ReleasePlan release)
    {
        var chart = release.Chart.Split('/')[^1];
        var folder = Path.Combine(Data, "charts", chart, release.Version);
        // Where a release tool fills in an image, the file is a template of itself.
        var file =
            Path.Combine(folder, "values.yaml") is var values && File.Exists(values)
                ? values
                : Path.Combine(folder, "values.tmpl.yaml");
        Assert.SkipUnless(File.Exists(file), $"the values of {chart} {release.Version} are not here");
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(File.ReadAllText(file));
    }

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
