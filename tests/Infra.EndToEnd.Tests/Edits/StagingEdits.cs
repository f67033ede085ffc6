namespace Infra.EndToEnd.Tests.Edits;

/// <summary>Of the stack with zones, windows and somebody who watches.</summary>
internal static class StagingEdits
{
    public static IReadOnlyList<Edit> All { get; } =
    [
        Of("more nodes in every zone") with
        {
            Settings = [("min: 3, max: 9", "min: 3, max: 12")],
        },
        Of("another night for maintenance") with
        {
            Settings = [("nodeOs: { weekly: { day: wednesday }", "nodeOs: { weekly: { day: thursday }")],
        },
        Of("no window of its own for nodes") with
        {
            Settings =
            [
                (
                    "        nodeOs: { weekly: { day: wednesday }, start: \"22:00\", hours: 6, utcOffset: \"+01:00\" }\n",
                    ""
                ),
            ],
        },
        Of("logs for longer") with
        {
            Settings = [("retention: 30", "retention: 60")],
        },
        Of("another expander") with
        {
            Settings = [("expander: leastWaste", "expander: priority")],
            Differences = [Difference.IssuerOfUpdatedCluster],
        },
        Of("another range that may reach the API server") with
        {
            Settings = [("203.0.113.0/24", "198.51.100.0/24")],
            Differences = [Difference.IssuerOfUpdatedCluster],
        },
    ];

    private static Edit Of(string name) => new("staging", name);
}
