using Infra.Planning.AddOns;

namespace Infra.Planning.Tests.Kit;

/// <summary>Two lines, one of which is reached from outside, by names in a zone of Azure.</summary>
internal static class Entries
{
    public const string Zone = """{ "name": "example.com", "resourceGroup": "rg-dns" }""";

    public static Stack Stack { get; } =
        TwoLines
            .Payments(line => line with { Exposes = [Topology.Route.To("checkout", port: 8080, host: "pay")] })
            .WithAddOns($"\"externalDns\": {{ \"zone\": {Zone} }}", addOns => new ExternalDns(addOns.ExternalDns));

    /// <summary>The same in two clusters.</summary>
    public static Stack TwoCells { get; } =
        Stack.With(
            "clusters.spare",
            Stack
                .Json("clusters.main")
                .Replace("\"10.20.", "\"10.30.", StringComparison.Ordinal)
                .Replace("\"10.64.", "\"10.74.", StringComparison.Ordinal)
                .Replace("\"10.96.", "\"10.97.", StringComparison.Ordinal)
        );
}
