namespace Infra.EndToEnd.Tests.Edits;

/// <summary>Of the stack with two clusters, protected, in a network with others.</summary>
internal static class ProductionEdits
{
    public static IReadOnlyList<Edit> All { get; } =
    [
        Of("larger machines in one cluster") with
        {
            Settings = [("build: { size: Standard_D16ds_v5", "build: { size: Standard_D32ds_v5")],
        },
        Of("more addresses to leave by") with
        {
            Settings = [("egressAddresses: 4", "egressAddresses: 8")],
            Differences = [Difference.AddressesOfUpdatedPrefix, Difference.IssuerOfUpdatedCluster],
        },
        Of("another day on which nothing is done") with
        {
            Settings = [("to: \"2027-01-04\"", "to: \"2027-01-06\"")],
        },
        Of("unprotected") with
        {
            Settings = [("  infra:tags:", "  infra:protect: false\n  infra:tags:")],
            Differences = [Difference.Protection],
        },
        Of("another image of an add-on") with
        {
            Settings = [("host: kuboard.example.com", "version: v4.2.1.0\n      host: kuboard.example.com")],
        },
    ];

    private static Edit Of(string name) => new("prod", name);
}
