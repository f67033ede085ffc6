namespace Infra.Planning.Settings;

/// <summary>A stack's config as the engine hands it to the program.</summary>
/// <param name="Stack">The stack's name without organisation and project.</param>
/// <param name="Values">Key with its namespace (<c>infra:kubernetes</c>) to text: objects and lists as JSON.</param>
/// <param name="SecretKeys">The keys that are secret, or hold a secret somewhere inside.</param>
public sealed record StackConfig(
    string Stack,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlySet<string> SecretKeys
)
{
    /// <summary>The namespace of our keys: the name of the project in <c>Pulumi.yaml</c>.</summary>
    public const string Namespace = "infra";

    internal static ConfigPath Root { get; } = ConfigPath.Root(Namespace);
}
