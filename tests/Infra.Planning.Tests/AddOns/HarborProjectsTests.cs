using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.AddOns;

public sealed class HarborProjectsTests
{
    private static readonly PlatformPlan Plan = PlanAssert.Accepted(
        TwoLines
            .Payments(line => line with { Namespaces = ["payments"] })
            .WithAddOns(
                "\"harbor\": { \"host\": \"harbor.example.com\" }, \"certManager\": {}",
                addOns => new Harbor(addOns.Harbor),
                addOns => new CertManager(addOns.CertManager)
            )
    );

    [Fact]
    public void Every_line_has_a_project_and_an_account_that_only_pulls()
    {
        Assert.Equal("harbor.example.com", Plan.Registry?.Host);
        Assert.Equal(
            ["payments robot$payments+pull", "risk robot$risk+pull"],
            Plan.Registry?.Accounts.Select(account => $"{account.Project} {account.User}")
        );
        Assert.Contains("pull) echo '[\"pull\"]' ;;", HarborProjects.ScriptText, StringComparison.Ordinal);
    }

    [Fact]
    public void With_pipelines_every_line_has_another_account_that_pushes() =>
        Assert.Equal(
            ["payments pull", "payments push"],
            PlanAssert
                .Accepted(AddOnStack.WithPipelines)
                .Registry?.Accounts.Select(account => $"{account.Project} {account.Name}")
        );

    [Fact]
    public void Every_namespace_pulls_with_the_account_of_its_line() =>
        Assert.All(
            Plan.Clusters[0].Namespaces,
            space =>
            {
                Assert.Equal($"robot${space.Line}+pull", space.Pull?.Account.User);
                Assert.Equal("harbor.example.com", space.Pull?.Registry);
                Assert.Equal("registry-pull", space.PullSecret);
            }
        );

    [Fact]
    public void A_job_makes_them_after_the_release_and_runs_again_for_other_lines()
    {
        var job = Assert.IsType<JobPlan>(Assert.Single(Harbor.Workloads));

        Assert.Equal("payments pull\nrisk pull\n", job.Files["projects"]);
        Assert.Equal(
            ["ADMIN_PASSWORD", "PASSWORD_1", "PASSWORD_2"],
            job.Main.SecretEnvironment.Select(entry => entry.Key)
        );
        Assert.NotEqual(
            WorkloadChecksum.Of(job),
            WorkloadChecksum.Of(job with { Files = job.Files.With([new("projects", "payments pull\n")]) })
        );
    }

    [Fact]
    public void No_password_is_in_the_plan() =>
        Assert.All(
            Harbor.Secrets.Single(secret => secret.Name == "harbor-accounts").Entries.Values,
            source => Assert.IsType<SecretSource.Account>(source)
        );

    [Fact]
    public void Without_a_registry_of_the_stack_nobody_fills_the_secret()
    {
        var plan = PlanAssert.Accepted(TwoLines.Payments(line => line));

        Assert.Null(plan.Registry);
        Assert.All(plan.Clusters[0].Namespaces, space => Assert.Null(space.Pull));
    }

    private static AddOnPlan Harbor => Plan.Clusters[0].AddOns.Single(addOn => addOn.Name == "harbor");
}
