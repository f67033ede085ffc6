using System.Text;
using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;
using Infra.TestKit;
using YamlDotNet.RepresentationModel;

namespace Infra.Planning.Tests.AddOns;

/// <summary>The document that Jenkins configures itself by. Its keys are those that its plugins document.</summary>
public sealed class ConfigurationAsCodeTests
{
    private static readonly string[] Known =
    [
        "credentials.system.domainCredentials[].credentials[].gitLabApiTokenImpl.apiToken",
        "credentials.system.domainCredentials[].credentials[].gitLabApiTokenImpl.description",
        "credentials.system.domainCredentials[].credentials[].gitLabApiTokenImpl.id",
        "credentials.system.domainCredentials[].credentials[].gitLabApiTokenImpl.scope",
        "credentials.system.domainCredentials[].credentials[].string.description",
        "credentials.system.domainCredentials[].credentials[].string.id",
        "credentials.system.domainCredentials[].credentials[].string.scope",
        "credentials.system.domainCredentials[].credentials[].string.secret",
        "credentials.system.domainCredentials[].credentials[].usernamePassword.description",
        "credentials.system.domainCredentials[].credentials[].usernamePassword.id",
        "credentials.system.domainCredentials[].credentials[].usernamePassword.password",
        "credentials.system.domainCredentials[].credentials[].usernamePassword.scope",
        "credentials.system.domainCredentials[].credentials[].usernamePassword.username",
        "jobs[].script",
        "unclassified.gitlabconnectionconfig.connections[].apiTokenId",
        "unclassified.gitlabconnectionconfig.connections[].clientBuilderId",
        "unclassified.gitlabconnectionconfig.connections[].connectionTimeout",
        "unclassified.gitlabconnectionconfig.connections[].ignoreCertificateErrors",
        "unclassified.gitlabconnectionconfig.connections[].name",
        "unclassified.gitlabconnectionconfig.connections[].readTimeout",
        "unclassified.gitlabconnectionconfig.connections[].url",
        "unclassified.gitlabconnectionconfig.useAuthenticatedEndpoint",
    ];

    private static readonly string[] KnownOfTemplates =
    [
        "[].idleMinutes",
        "[].instanceCap",
        "[].label",
        "[].name",
        "[].namespace",
        "[].serviceAccount",
        "[].yaml",
        "[].yamlMergeStrategy",
    ];

    /// <summary>The chart would let anybody who guesses the pod's name reload, on the host that everybody reaches.</summary>
    [Fact]
    public void No_path_of_the_public_host_reloads_it() =>
        Assert.False(JenkinsPlans.Values(JenkinsPlans.Stack).Controller.Sidecars.ConfigAutoReload.Enabled);

    [Fact]
    public void Its_keys_are_those_that_the_plugins_document()
    {
        Assert.Equal(Known, Keys(JenkinsPlans.Parse(JenkinsPlans.Document(JenkinsPlans.Stack))));
        Assert.All(
            JenkinsPlans.Values(JenkinsPlans.Stack).Agent.PodTemplates.Values,
            text => Assert.Equal(KnownOfTemplates, Keys(JenkinsPlans.Parse(text)))
        );
    }

    [Fact]
    public void Every_variable_in_it_is_a_key_of_the_Secret_that_the_chart_mounts()
    {
        var values = JenkinsPlans.Values(JenkinsPlans.Stack);
        var mounted = values.Controller.AdditionalExistingSecrets.Select(secret => $"{secret.Name}-{secret.KeyName}");
        var keys = JenkinsPlans
            .AddOn(JenkinsPlans.Stack)
            .Secrets.Single(secret => secret.Name == "jenkins-keys")
            .Entries;

        var used = JenkinsPlans.Texts(JenkinsPlans.Stack).SelectMany(text => Between(text, "${", "}")).Distinct();

        Assert.Equal(mounted.Order(), used.Order());
        Assert.All(
            values.Controller.AdditionalExistingSecrets,
            secret => Assert.Contains(secret.KeyName, (IEnumerable<string>)keys.Keys)
        );
        Assert.All(keys.Keys, key => Assert.Matches("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", key));
    }

    [Fact]
    public void Nothing_in_it_is_a_template_to_Helm() =>
        Assert.All(
            JenkinsPlans.Texts(JenkinsPlans.Stack),
            text => Assert.DoesNotContain("{{", text, StringComparison.Ordinal)
        );

    [Fact]
    public void Every_line_has_one_job_that_a_push_with_its_own_token_starts()
    {
        var jobs = Jobs(JenkinsPlans.Stack);

        Assert.Equal(["payments", "risk"], jobs.Select(job => Between(job, "folder('", "')").Single()));
        Assert.All(
            jobs.Zip(["payments", "risk"]),
            pair =>
            {
                Assert.Contains($"tokenCredentialId('hook-{pair.Second}')", pair.First, StringComparison.Ordinal);
                Assert.Contains("'^refs/heads/main$'", pair.First, StringComparison.Ordinal);
                Assert.DoesNotMatch("@[a-z]+@", pair.First);
            }
        );
    }

    [Theory]
    [InlineData("deliver", "deliver.sh")]
    [InlineData("each", "each.sh")]
    public void The_pipeline_writes_the_very_scripts_of_the_repository(string name, string file)
    {
        var pipeline = Pipeline(JenkinsPlans.Stack, 0);
        var written = Between(pipeline, $"file: '{name}', text: '", "', encoding: 'Base64'").Single();
        var path = Path.Combine(Repository.Root, "infra/Infra.Planning/AddOns/Jenkins/Pipeline", file);

        Assert.Equal(File.ReadAllText(path), Encoding.UTF8.GetString(Convert.FromBase64String(written)));
    }

    [Fact]
    public void A_person_is_asked_where_the_stack_wants_it_and_nowhere_else()
    {
        Assert.Contains("def approval = false", Pipeline(JenkinsPlans.Stack, 0), StringComparison.Ordinal);
        Assert.Contains(
            "def approval = true",
            Pipeline(JenkinsPlans.Stack.With("addOns.jenkins.approval", "true"), 0),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_pipeline_reads_pushes_and_delivers_what_is_of_its_line()
    {
        var pipeline = Pipeline(JenkinsPlans.Stack, 0);

        Assert.Contains("'https://gitlab.example.com/platform/payments.git'", pipeline, StringComparison.Ordinal);
        Assert.Contains("\"harbor.example.com/payments/payments:$COMMIT\"", pipeline, StringComparison.Ordinal);
        Assert.Contains(
            "test payments harbor.example.com/payments/payments payments payments-batch'",
            pipeline,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("risk", pipeline, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_and_brackets_of_the_jobs_and_their_pipelines_are_closed()
    {
        foreach (var job in Jobs(JenkinsPlans.Stack))
        {
            Assert.Equal("", Groovy.OpenIn(job));
        }

        Assert.Equal("", Groovy.OpenIn(Pipeline(JenkinsPlans.Stack, 1)));
        Assert.Equal("{'", Groovy.OpenIn("stage { sh 'x }"));
    }

    private static List<string> Jobs(Stack stack) =>
        Assert
            .IsType<YamlSequenceNode>(JenkinsPlans.Parse(JenkinsPlans.Document(stack))["jobs"])
            .Select(job => $"{job["script"]}")
            .ToList();

    /// <summary>As Groovy reads the text between its quotes.</summary>
    private static string Pipeline(Stack stack, int line)
    {
        var job = Jobs(stack)[line];
        var begin = job.IndexOf("script('''", StringComparison.Ordinal) + 10;
        var quoted = job[begin..job.IndexOf("''')", begin, StringComparison.Ordinal)];
        return string.Concat(
            quoted.Select((letter, at) => letter == '\\' && (at == 0 || quoted[at - 1] != '\\') ? "" : $"{letter}")
        );
    }

    private static IEnumerable<string> Keys(YamlNode node) => All(node, "").Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> All(YamlNode node, string path) =>
        node switch
        {
            YamlMappingNode map => map.Children.SelectMany(child =>
                All(child.Value, path.Length == 0 ? $"{child.Key}" : $"{path}.{child.Key}")
            ),
            YamlSequenceNode list => list.Children.SelectMany(child => All(child, $"{path}[]")),
            _ => [path],
        };

    /// <summary>What stands between the two, wherever they are.</summary>
    private static IEnumerable<string> Between(string text, string begin, string end) =>
        text.Split(begin).Skip(1).Select(part => part[..part.IndexOf(end, StringComparison.Ordinal)]);
}
