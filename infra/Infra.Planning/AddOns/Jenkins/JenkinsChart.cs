using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>The values of the chart of Jenkins.</summary>
internal sealed class JenkinsChart
{
    private readonly JenkinsSettings settings;
    private readonly AddOnSite site;
    private readonly GitLabSettings gitLab;
    private readonly string registry;
    private readonly SecretPlan keys;

    public JenkinsChart(JenkinsSettings settings, AddOnSite site)
    {
        (this.settings, this.site) = (settings, site);
        var others = site.Topology.AddOnsOn().ToList();
        // Without them there is no plan; a rule says so.
        gitLab = others.OfType<GitLab>().FirstOrDefault()?.Settings ?? GitLabBinder.Reader.StandIn;
        registry = others.OfType<Harbor>().FirstOrDefault()?.Settings.Host ?? "";
        keys = JenkinsSecrets.Keys(settings, gitLab, site.LinesHere.Select(line => line.Id).ToSeq());
    }

    public Seq<SecretPlan> Secrets =>
        [keys, .. site.LinesHere.Select(line => JenkinsSecrets.Pushing(HarborAccounts.PusherOf(line), registry))];

    public WorkloadPlan Hooks => GitLabHooks.Of(settings, gitLab, site);

    public JenkinsValues Values
    {
        get
        {
            var agents = new AgentTemplates(settings, site).All;
            return new()
            {
                Controller = Controller,
                Agent = new()
                {
                    Namespace = JenkinsBuilder.AgentSpace.Value,
                    ConnectionRegistry = site.Topology.Settings.Registry,
                    ContainerCap = JenkinsBuilder.AgentsPerLine * agents.Count,
                    GarbageCollection = new()
                    {
                        Namespaces = string.Join(
                            '\n',
                            site.LinesHere.Select(line => line.Namespaces[0]).Prepend(JenkinsBuilder.AgentSpace)
                        ),
                    },
                    PodTemplates = agents,
                },
                Persistence = new() { StorageClass = site.StorageClass, Size = $"{settings.Storage}" },
            };
        }
    }

    private JenkinsControllerValues Controller
    {
        get
        {
            var each = ResourceValues.Of(JenkinsSizes.Controller * settings.Size.Factor());
            return new()
            {
                Image = Image,
                JenkinsUrl = $"https://{settings.Host}",
                Resources = each,
                InitContainerResources = each,
                InstallPlugins = settings.Image is null ? JenkinsPlugins.For(settings) : [],
                AdditionalExistingSecrets = keys
                    .Entries.Keys.Where(key => key is not (JenkinsSecrets.AdminUser or JenkinsSecrets.AdminPassword))
                    .Select(key => new JenkinsSecretValues(JenkinsSecrets.Name, key))
                    .ToSeq(),
                Casc = new()
                {
                    ConfigScripts = new([new("platform", CascDocument.Of(settings, gitLab, registry, site))]),
                },
            };
        }
    }

    /// <summary>Null for the chart's own. A digest stands where the chart puts the tag.</summary>
    private JenkinsImageValues? Image
    {
        get
        {
            if (settings.Image is not { } given)
            {
                return site.Topology.Settings.Registry is { } mirror ? new() { Registry = mirror } : null;
            }

            var (host, tag) = (given.IndexOf('/', StringComparison.Ordinal), given.LastIndexOf(':'));
            return new()
            {
                Registry = host < 0 ? "docker.io" : given[..host],
                Repository = given[(host + 1)..tag],
                Tag = given[(tag + 1)..],
            };
        }
    }
}
