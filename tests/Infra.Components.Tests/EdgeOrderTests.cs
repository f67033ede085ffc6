using Infra.Components.Tests.Kit;
using Pulumi.Testing;

namespace Infra.Components.Tests;

/// <summary>Nothing of the edge is asked for before there is somebody who knows it.</summary>
public sealed class EdgeOrderTests
{
    [Fact]
    public async Task Controller_certificates_and_routes_come_in_that_order()
    {
        var dev = await StackRun.OfAsync("dev");
        var controller = Release(dev, "gateway-helm");
        var certManager = Release(dev, "cert-manager");
        var routes = dev.All("HTTPRoute");

        Assert.NotEmpty(routes);
        Assert.True(dev.OrderOf(controller) < dev.OrderOf(certManager));
        Assert.All(
            [.. routes, dev.One("Gateway"), dev.One("GatewayClass")],
            item => Assert.True(dev.OrderOf(item) > dev.OrderOf(certManager), item.Name)
        );
        Assert.All(
            dev.All("ClusterIssuer"),
            issuer => Assert.True(dev.OrderOf(issuer) > dev.OrderOf(certManager), issuer.Name)
        );
    }

    [Fact]
    public async Task Every_stack_installs_its_charts_pinned_and_gives_up_what_half_came_up()
    {
        foreach (var stack in (string[])["dev", "staging", "prod"])
        {
            var run = await StackRun.OfAsync(stack);
            Assert.NotEmpty(run.All("Release"));
            Assert.All(
                run.All("Release"),
                release =>
                {
                    Assert.Matches("^v?[0-9]+[.][0-9]+[.][0-9]+$", release.At("version") as string ?? "");
                    Assert.Equal(true, release.At("atomic"));
                }
            );
        }
    }

    private static MockResourceArgs Release(StackRun run, string name) =>
        run.All("Release").Single(release => release.At("name") as string == name);
}
