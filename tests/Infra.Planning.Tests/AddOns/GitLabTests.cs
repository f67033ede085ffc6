using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.AddOns;

public sealed class GitLabTests
{
    private static readonly Stack External = AddOnStack.Of(AddOnStack.Source, addOns => new GitLab(addOns.GitLab));

    private static readonly Stack Installed = External
        .With(
            "addOns.gitLab.install",
            """
            {
              "postgreSql": { "host": "db.example.com", "user": "gitlab", "password": "database" },
              "redis": { "host": "cache.example.com", "user": "default", "password": "cache" },
              "objects": "objects"
            }
            """
        )
        .WithSecret("database")
        .WithSecret("cache")
        .WithSecret("objects");

    [Fact]
    public void A_GitLab_that_exists_gets_nothing_installed()
    {
        var gitLab = Plan(External);

        Assert.Empty(gitLab.Namespaces);
        Assert.Empty(gitLab.Releases);
        Assert.Empty(gitLab.Secrets);
    }

    [Fact]
    public void One_that_is_asked_for_is_installed_pinned_and_on_services_from_outside()
    {
        var gitLab = Plan(Installed);
        var release = Assert.Single(gitLab.Releases);
        var values = Assert.IsType<GitLabValues>(release.Values);

        Assert.Equal(("gitlab", "9.8.4"), (release.Chart, release.Version));
        Assert.Equal(("db.example.com", 5432), (values.Global.Psql.Host, values.Global.Psql.Port));
        Assert.Equal(("cache.example.com", 6380), (values.Global.Redis.Host, values.Global.Redis.Port));
        Assert.Equal(
            ("example.com", "gitlab.example.com"),
            (values.Global.Hosts.Domain, values.Global.Hosts.Gitlab.Name)
        );
        Assert.False(values.Postgresql.Install || values.Redis.Install || values.Runner.Install);
    }

    [Fact]
    public void Its_secrets_are_named_in_the_values_and_never_written_there()
    {
        var secret = Assert.Single(Plan(Installed).Secrets);

        Assert.Equal("gitlab-keys", secret.Name);
        Assert.Equal(
            [
                new("objects", new SecretSource.Supplied("objects")),
                new("psql", new SecretSource.Supplied("database")),
                new("redis", new SecretSource.Supplied("cache")),
                new KeyValuePair<string, SecretSource>("root", new SecretSource.Random(32)),
            ],
            secret.Entries
        );
    }

    [Fact]
    public void Where_a_zone_may_be_lost_everything_but_its_disk_is_there_twice() =>
        Assert.Equal([1, 2, 2, 1, 2], Plan(Installed).Pods.OrderBy(pods => pods.Name).Select(pods => pods.Replicas));

    [Fact]
    public void A_version_that_is_not_exact_is_refused() =>
        PlanAssert.Refused(
            Installed.With("addOns.gitLab.install.version", "\"9.8\""),
            "INF105 infra:addOns.gitLab.install.version: '9.8' is not an exact version; write \"9.8.4\""
        );

    private static AddOnPlan Plan(Stack stack) =>
        PlanAssert.Accepted(stack).Clusters[0].AddOns.Single(addOn => addOn.Name == "gitLab");
}
