namespace Infra.Planning.Rules;

/// <summary>The subnet of the API server has the nine addresses that one cluster needs.</summary>
internal sealed class ApiServerSubnetRule : ClusterRule
{
    private const int Smallest = 28;

    public override DiagnosticCode Code { get; } =
        new("INF403", Severity.Error, "the API server's subnet is too small");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (cluster.Settings.Network.ApiServer is not { } subnet)
        {
            yield break;
        }

        if (subnet.PrefixLength > Smallest)
        {
            yield return Broken(
                cluster.Path["network"]["apiServer"],
                $"{subnet} has {subnet.Size} addresses, and Azure asks for a /{Smallest}",
                $"write a /{Smallest} or larger"
            );
        }
    }
}
