namespace Infra.Planning.Rules;

/// <summary>Services have a range that Azure takes, with room for an address of DNS behind those of the API.</summary>
internal sealed class ServiceRangeRule : ClusterRule
{
    private const int Largest = 13;

    // Room for the address of DNS, the tenth one, and some services.
    private const int Smallest = 26;

    public override DiagnosticCode Code { get; } = new("INF354", Severity.Error, "the service range has a wrong size");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (cluster.Settings.Network.Services is not { } services)
        {
            yield break;
        }

        if (services.PrefixLength is < Largest or > Smallest)
        {
            yield return Broken(
                cluster.Path["network"]["services"],
                $"/{services.PrefixLength} is {(services.PrefixLength < Largest ? "too large" : "too small")} for services",
                $"write a range from /{Largest} to /{Smallest}"
            );
        }
    }
}
