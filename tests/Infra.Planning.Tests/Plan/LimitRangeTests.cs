using Infra.Planning.Plan;
using Infra.Planning.Quantities;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Plan;

/// <summary>What Kubernetes checks in a limit range, and that as many pods as a quota allows fit with its defaults.</summary>
public sealed class LimitRangeTests
{
    public static TheoryData<string, string, string, int> Quotas =>
        new MatrixTheoryData<string, string, string, int>(
            ["100m", "4", "64"],
            ["64", "128"],
            ["256Mi", "16Gi", "512Gi"],
            [1, 3, 10, 40]
        );

    [Theory]
    [MemberData(nameof(Quotas))]
    public void A_limit_range_is_valid_and_its_defaults_fit_the_quota(
        string cpu,
        string cpuLimit,
        string memory,
        int pods
    )
    {
        var plan = Stack
            .Default.With(
                "lines.payments.quotas.payments",
                $$"""{ "cpu": "{{cpu}}", "cpuLimit": "{{cpuLimit}}", "memory": "{{memory}}", "pods": {{pods}} }"""
            )
            .WithCluster("overcommit", "400")
            .WithCluster("resilience", "\"none\"")
            .WithCluster("pools.apps.max", "60");
        if (plan.Plan().Plan is not { } platform)
        {
            Assert.Contains(plan.Plan().Diagnostics, diagnostic => diagnostic.Code.Id == "INF407");
            return;
        }

        var space = Assert.Single(Assert.Single(platform.Clusters).Namespaces);

        Check(space, "cpu", text => Cpu.TryParse(text, out var value) ? value.Millicores : -1);
        Check(space, "memory", text => Memory.TryParse(text, out var value) ? value.Bytes : long.Parse(text));
    }

    private static void Check(NamespacePlan space, string resource, Func<string, long> amount)
    {
        var (request, limit, most) = (
            amount(space.Containers.DefaultRequest[resource]),
            amount(space.Containers.DefaultLimit[resource]),
            amount(space.Containers.Max[resource])
        );
        var pods = int.Parse(space.Quota["pods"]);

        Assert.InRange(request, 1, limit);
        Assert.InRange(limit, request, most);
        Assert.InRange(request * pods, 1, amount(space.Quota[$"requests.{resource}"]));
        Assert.InRange(limit * pods, 1, amount(space.Quota[$"limits.{resource}"]));
        Assert.InRange(most, 1, amount(space.Quota[$"limits.{resource}"]));
    }
}
