using Infra.Review.Graph;

namespace Infra.TestProviders.Kubernetes;

/// <summary>The arguments of the provider. They travel as JSON text.</summary>
/// <param name="Kubeconfig">Null while unknown, or where none is given: then no cluster is asked.</param>
internal sealed record ProviderSettings(
    string? Kubeconfig,
    string? Context,
    string? Namespace,
    bool IsConfigMapMutable,
    bool IsSecretMutable
)
{
    // Nothing here reaches a cluster by other means, and a setting without effect would hide a wrong program.
    private static readonly string[] Unsupported = ["renderYamlToDirectory", "cluster", "deleteUnreachable"];

    /// <exception cref="ProviderException">A setting that the test provider does not have.</exception>
    public static ProviderSettings Read(ObjectValue arguments)
    {
        if (Unsupported.FirstOrDefault(name => arguments[name] is not (null or NullValue)) is { } name)
        {
            throw new ProviderException($"{name}: the test provider does not have this setting.");
        }

        if (arguments.Flag("enableServerSideApply") == false)
        {
            throw new ProviderException("enableServerSideApply: the test provider only applies on the server.");
        }

        return new ProviderSettings(
            arguments["kubeconfig"] switch
            {
                StringValue { Value.Length: > 0 } text => text.Value,
                ObjectValue config => config.ToJson().ToJsonString(),
                UnknownValue => null,
                _ => Environment.GetEnvironmentVariable("KUBECONFIG"),
            },
            arguments.Text("context"),
            arguments.Text("namespace"),
            arguments.Flag("enableConfigMapMutable") == true,
            arguments.Flag("enableSecretMutable") == true
        );
    }
}
