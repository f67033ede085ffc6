using System.Collections;
using System.Text.RegularExpressions;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;
using Stack = Infra.Planning.Tests.Kit.Stack;

namespace Infra.Planning.Tests.AddOns;

/// <summary>
/// With <c>infra:registry</c>, nothing of the platform is pulled from anywhere else: no typed workload, no object, and no
/// chart, whose own values are laid under ours.
/// </summary>
public sealed partial class ImageRegistryTests
{
    private const string Mirror = "mirror.example.com/platform";

    private static readonly string[] Edges = ["envoyGateway", "traefik", "haproxy"];

    /// <summary>
    /// Charts that put the value of one key before every image by their own templates: before repositories, and in place of
    /// the registry of images that are written as a whole.
    /// </summary>
    private static readonly Dictionary<string, (string Key, bool MeetsWhole)> OneKey = new()
    {
        ["cert-manager"] = ("imageRegistry", false),
        ["chaos-mesh"] = ("images.registry", false),
        ["gateway-helm"] = ("global.imageRegistry", true),
        ["kube-prometheus-stack"] = ("global.imageRegistry", false),
        ["vcluster"] = ("controlPlane.advanced.defaultImageRegistry", true),
    };

    /// <summary>Images of parts that are switched off: the chart and the image, and what a key of the chart has to be.</summary>
    private static readonly Dictionary<string, (string Key, string Value)> SwitchedOff = new()
    {
        ["argo-cd dex.image"] = ("dex.enabled", "false"),
        ["argo-cd redis.exporter.image"] = ("redis.exporter.enabled", "false"),
        ["argo-cd redis-ha.exporter.image"] = ("redis-ha.enabled", "false"),
        ["argo-cd redis-ha.haproxy.image"] = ("redis-ha.enabled", "false"),
        ["argo-cd redis-ha.image"] = ("redis-ha.enabled", "false"),
        ["argo-cd server.extensions.image"] = ("server.extensions.enabled", "false"),
        ["chaos-mesh prometheus.busybox.image"] = ("prometheus.create", "false"),
        ["chaos-mesh prometheus.image"] = ("prometheus.create", "false"),
        ["harbor exporter.image"] = ("metrics.enabled", "false"),
        ["jenkins agent.image"] = ("agent.disableDefaultAgent", "true"),
        ["jenkins controller.sidecars.configAutoReload.image"] = (
            "controller.sidecars.configAutoReload.enabled",
            "false"
        ),
        ["jenkins helmtest.bats.image"] = ("controller.testEnabled", "false"),
        ["traefik global.azure.images.hub.image"] = ("global.azure.enabled", "false"),
        ["traefik global.azure.images.proxy.image"] = ("global.azure.enabled", "false"),
        ["traefik oci_meta.images.hub.image"] = ("oci_meta.enabled", "false"),
        ["traefik oci_meta.images.proxy.image"] = ("oci_meta.enabled", "false"),
    };

    private static readonly Lazy<ILookup<string, ReleasePlan>> Mirrored = new(() =>
        Releases(AllAddOns.Stack.With("registry", $"\"{Mirror}\""))
    );

    private static readonly Lazy<ILookup<string, ReleasePlan>> Public = new(() => Releases(AllAddOns.Stack));

    public static TheoryData<string> Charts =>
        [.. Mirrored.Value.Select(chart => chart.Key).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Charts))]
    public void No_chart_pulls_an_image_from_elsewhere(string chart) =>
        Assert.Equal([], Mirrored.Value[chart].SelectMany(Strangers).ToList());

    [Theory]
    [MemberData(nameof(Charts))]
    public void Without_the_setting_every_chart_pulls_from_its_publisher(string chart) =>
        Assert.NotEmpty(Public.Value[chart].SelectMany(Strangers).ToList());

    [Theory]
    [MemberData(nameof(Charts))]
    public void Our_own_values_name_the_registry_and_no_other(string chart)
    {
        var texts = Mirrored.Value[chart].SelectMany(release => Texts(release.Values)).ToList();

        Assert.Contains(texts, text => text.Contains(Mirror, StringComparison.Ordinal));
        Assert.Equal([], texts.Where(text => PublicRegistry().IsMatch(text) && text != BuiltIn));
    }

    /// <summary>Its chart puts the one registry in place of the one that is written here.</summary>
    private const string BuiltIn = "docker.io/envoyproxy/envoy:distroless-v1.39.0";

    [Fact]
    public void No_workload_of_ours_pulls_an_image_from_elsewhere()
    {
        var images = AllAddOns
            .Plan(AllAddOns.Stack.With("registry", $"\"{Mirror}\""))
            .AddOns.SelectMany(addOn => addOn.Workloads)
            .SelectMany(workload => workload.Containers.Select(container => $"{workload.Name} {container.Image}"))
            .ToList();

        Assert.NotEmpty(images);
        Assert.All(images, image => Assert.Contains($" {Mirror}/", image, StringComparison.Ordinal));
    }

    [Fact]
    public void No_object_and_no_file_names_another_registry()
    {
        var plan = AllAddOns.Plan(AllAddOns.Stack.With("registry", $"\"{Mirror}\""));
        var objects = plan
            .AddOns.SelectMany(addOn => addOn.Objects)
            .Concat(plan.Edge?.Objects ?? [])
            .SelectMany(item => Texts(item.Spec));
        var files = plan.AddOns.SelectMany(addOn => addOn.Workloads).SelectMany(workload => workload.Files.Values);

        Assert.Equal([], objects.Concat(files).Where(text => PublicRegistry().IsMatch(text)));
    }

    private static ILookup<string, ReleasePlan> Releases(Stack stack) =>
        Edges
            .Select(edge => stack.With("edge.controller", $"\"{edge}\""))
            .SelectMany(one => AllAddOns.Plan(one).AddOns)
            .SelectMany(addOn => addOn.Releases)
            .DistinctBy(release => (release.Chart, release.Name))
            .ToLookup(ChartFiles.NameOf);

    /// <summary>Images of the chart, with our values over its own, that come from elsewhere and are used.</summary>
    private static string[] Strangers(ReleasePlan release)
    {
        var chart = ChartFiles.NameOf(release);
        var values = Over(ChartFiles.OwnValues(release), Written(release.Values));
        var (key, meetsWhole) = OneKey.GetValueOrDefault(chart);
        var hasOneKey = key is not null && At(values, key) as string == Mirror;
        return
        [
            .. from image in Images(values, "")
            where !image.Reference.StartsWith($"{Mirror}/", StringComparison.Ordinal)
            where !hasOneKey || !(image.IsSplit || meetsWhole)
            where !IsOff($"{chart} {image.Path}", values)
            select $"{chart} {image.Path}: {image.Reference}",
            .. key is null || hasOneKey ? [] : new[] { $"{chart} {key}: {At(values, key)}" },
        ];
    }

    private static bool IsOff(string image, IDictionary values) =>
        SwitchedOff.TryGetValue(image, out var off)
        && string.Equals($"{At(values, off.Key)}", off.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Everything that looks like an image, but for what is left to another key by leaving it empty.</summary>
    private static IEnumerable<(string Path, string Reference, bool IsSplit)> Images(IDictionary values, string path)
    {
        foreach (DictionaryEntry entry in values)
        {
            var (key, at) = ($"{entry.Key}", $"{path}{entry.Key}");
            if (entry.Value is IDictionary inner)
            {
                if (IsImage(key) && ReferenceOf(inner) is { } reference)
                {
                    yield return (at, reference, IsSplit: true);
                }

                foreach (var found in Images(inner, $"{at}."))
                {
                    yield return found;
                }
            }
            else if (IsImage(key) && entry.Value is string { Length: > 0 } image && image is not ("true" or "false"))
            {
                yield return (at, image, IsSplit: false);
            }
        }
    }

    /// <summary>Null where another key decides, which an empty repository says.</summary>
    private static string? ReferenceOf(IDictionary image) =>
        (image["registry"], image["repository"]) switch
        {
            // What is built into the templates.
            ("" or null, "" or null) => image.Contains("registry") && image.Contains("repository")
                ? "(built in)"
                : null,
            ("" or null, var repository) => $"{repository}",
            var (registry, repository) => $"{registry}/{repository}",
        };

    private static bool IsImage(string key) =>
        key.EndsWith("image", StringComparison.OrdinalIgnoreCase) || key is "kubectl" or "busybox";

    private static Dictionary<object, object> Over(IDictionary own, IDictionary ours)
    {
        var merged = new Dictionary<object, object>();
        foreach (DictionaryEntry entry in own)
        {
            merged[entry.Key] = entry.Value ?? "";
        }

        foreach (DictionaryEntry entry in ours)
        {
            merged[entry.Key] =
                entry.Value is IDictionary inner && merged.GetValueOrDefault(entry.Key) is IDictionary below
                    ? Over(below, inner)
                    : entry.Value ?? "";
        }

        return merged;
    }

    private static IDictionary Written(ChartValues values) =>
        Assert.IsType<Dictionary<object, object>>(
            ValueTree.Write<object>(
                values,
                entries => entries.ToDictionary(entry => (object)entry.Key, entry => entry.Value),
                items => items.ToList(),
                scalar => scalar
            )
        );

    private static object? At(IDictionary values, string path) =>
        path.Split('.').Aggregate<string, object?>(values, (value, key) => (value as IDictionary)?[key]);

    private static IEnumerable<string> Texts(ChartValues values) =>
        ValueTree.Write<IEnumerable<string>>(
            values,
            entries => entries.SelectMany(entry => entry.Value),
            items => items.SelectMany(item => item),
            scalar => scalar is string text ? [text] : []
        );

    private static IEnumerable<string> Texts(Tree value) =>
        value switch
        {
            Tree.Map map => map.Members.Values.SelectMany(Texts),
            Tree.List list => list.Items.SelectMany(Texts),
            Tree.Text text => [text.Value],
            _ => [],
        };

    [GeneratedRegex(
        @"\b(docker\.io|quay\.io|ghcr\.io|registry\.k8s\.io|gcr\.io|ecr-public\.aws\.com|public\.ecr\.aws|mcr\.microsoft\.com|myhuaweicloud\.com|registry\.gitlab\.com)/",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex PublicRegistry();
}
