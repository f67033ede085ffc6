using Infra.Planning.AddOns;

namespace Infra.Planning.Tests.Kit;

/// <summary>A line with a virtual cluster.</summary>
internal static class Guests
{
    public static Stack Stack { get; } =
        AddOnStack
            .Of(
                "\"virtualClusters\": {}",
                addOns => new VirtualClusters(addOns.VirtualClusters) { Lines = ["payments"] }
            )
            .With(
                "lines.payments.quotas.payments",
                """{ "cpu": 4, "cpuLimit": 8, "memory": "16Gi", "pods": 40 }"""
            ) with
        {
            // Its chart is not near its end yet.
            Today = new(2026, 9, 1),
        };
}
