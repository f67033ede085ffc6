using Infra.Planning.AddOns;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Kit;

/// <summary>Two lines that allow faults, one of which calls the other, and an add-on that makes them.</summary>
internal static class Drills
{
    public const string Checks = "\"checks\": { \"payments\": \"https://pay.example.com/up\" }";

    /// <summary>Sundays at ten; the window of the default stack is on Saturdays.</summary>
    public const string Schedule = "\"schedule\": \"0 10 * * 0\"";

    public static Stack Stack { get; } = Of($"{Schedule}, {Checks}");

    /// <param name="settings">Those of Chaos Mesh, without the braces around them.</param>
    public static Stack Of(string settings, Stack? stack = null) =>
        TwoLines
            .Payments(
                line =>
                    line with
                    {
                        AllowsChaos = true,
                        Exposes = [Route.To("checkout", port: 8080, host: "pay")],
                        Calls = [Call.To("risk", port: 8443)],
                    },
                stack
            )
            .Everywhere(line => line with { AllowsChaos = true })
            .WithAddOns(
                $"\"certManager\": {{}}, \"chaosMesh\": {{ {settings} }}",
                addOns => new CertManager(addOns.CertManager),
                addOns => new ChaosMesh(addOns.ChaosMesh)
            );

    /// <summary>With every line changed.</summary>
    public static Stack Everywhere(this Stack stack, Func<BusinessLine, BusinessLine> change) =>
        stack with
        {
            Declare = settings =>
            {
                var topology = stack.Declare(settings);
                return topology with { Lines = [.. topology.Lines.Select(change)] };
            },
        };
}
