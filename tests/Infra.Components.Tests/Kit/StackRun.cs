using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Infra.Planning.Addresses.Files;
using Infra.Recorder.Projects;
using Infra.Stacks;
using Infra.TestKit;
using Pulumi;
using Pulumi.Testing;
using StackConfig = Infra.Planning.Settings.StackConfig;

namespace Infra.Components.Tests.Kit;

/// <summary>The program, run once on mocks, and what can be asked about the run.</summary>
internal sealed class StackRun
{
    private readonly Cloud cloud = new();
    private readonly Dictionary<string, ResourceOptions> options = [];

    /// <summary>With its outputs; null before the run.</summary>
    public PlatformStack? Stack { get; private set; }

    public ImmutableArray<MockResourceArgs> Made => cloud.Made;

    public ImmutableArray<MockCallArgs> Calls => cloud.Calls;

    /// <summary>Runs the stack as its file in the repository stands.</summary>
    public static Task<StackRun> OfAsync(string stack) => OfAsync(ReadConfig(stack));

    /// <param name="deploying">Then every block has to stand in the lock of the repository.</param>
    public static async Task<StackRun> OfAsync(StackConfig config, bool deploying = true)
    {
        var run = new StackRun();
        await run.RunAsync(config, deploying);
        return run;
    }

    public async Task RunAsync(StackConfig config, bool deploying = true) =>
        await Deployment.TestWithServiceProviderAsync<PlatformStack>(
            cloud,
            new Services(() =>
                Stack = new PlatformStack(
                    config,
                    ReadAddresses(),
                    Today,
                    deploying,
                    new StackOptions { ResourceTransformations = { Keep } }
                )
            ),
            new TestOptions
            {
                ProjectName = "infra",
                StackName = config.Stack,
                IsPreview = false,
            }
        );

    /// <summary>Stacks that are good today are good in a year.</summary>
    private static DateOnly Today { get; } = new(2026, 11, 25);

    /// <summary>As they stand in the repository.</summary>
    private static AddressFiles ReadAddresses() =>
        AddressFiles.Read(
            File.ReadAllText(Path.Combine(Repository.Root, AddressFiles.SpaceFile)),
            File.ReadAllText(Path.Combine(Repository.Root, AddressFiles.LockFile))
        );

    /// <summary>Runs the stack with another value of one of its cluster's keys, given as JSON.</summary>
    public static Task<StackRun> OfAsync(string stack, string cluster, string key, string json) =>
        OfAsync(With(stack, cluster, key, json));

    public static StackConfig With(string stack, string cluster, string key, string json)
    {
        var config = ReadConfig(stack);
        var clusters =
            JsonNode.Parse(config.Values["infra:clusters"]) ?? throw new InvalidOperationException("No cluster.");
        (clusters[cluster] ?? clusters)[key] = JsonNode.Parse(json);
        var values = config.Values.ToDictionary(entry => entry.Key, entry => entry.Value);
        values["infra:clusters"] = clusters.ToJsonString();
        return config with { Values = values };
    }

    public static StackConfig ReadConfig(string stack)
    {
        var files = StackFiles.Read(Repository.Root, stack);
        var values = Assert.IsType<Infra.Recorder.Projects.StackConfig>(files.Config).Values;
        return new(
            stack,
            values.ToDictionary(entry => entry.Key, entry => entry.Value.Text),
            values.Where(entry => entry.Value.Secret).Select(entry => entry.Key).ToHashSet()
        );
    }

    /// <param name="type">The last part of the type, such as <c>AgentPool</c>.</param>
    public ImmutableArray<MockResourceArgs> All(string type) =>
        [.. Made.Where(made => made.Type?.Split(':')[^1] == type).OrderBy(made => made.Name, StringComparer.Ordinal)];

    /// <summary>The namespaces of business lines; those of add-ons are not among them.</summary>
    public ImmutableArray<MockResourceArgs> LineNamespaces =>
        [.. All("Namespace").Where(space => space.At("metadata.labels.infra/line") is not null)];

    public MockResourceArgs One(string type) => Assert.Single(All(type));

    /// <summary>How the program asked for it to be treated.</summary>
    public ResourceOptions OptionsOf(MockResourceArgs resource) => options[$"{resource.Type} {resource.Name}"];

    /// <summary>Where in the order of the run the resource was finished.</summary>
    public int OrderOf(MockResourceArgs resource) => Made.IndexOf(resource);

    private ResourceTransformationResult? Keep(ResourceTransformationArgs args)
    {
        lock (options)
        {
            options[$"{args.Resource.GetResourceType()} {args.Resource.GetResourceName()}"] = args.Options;
        }

        return null;
    }

    private sealed class Services(Func<PlatformStack> create) : IServiceProvider
    {
        public object GetService(Type serviceType) => create();
    }
}
