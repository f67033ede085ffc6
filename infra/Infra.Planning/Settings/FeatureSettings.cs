namespace Infra.Planning.Settings;

/// <summary>
/// What AKS brings along and workloads notice. It is the same in every stack, so that nothing works in one and fails in
/// the next.
/// </summary>
public sealed record FeatureSettings
{
    /// <summary>Azure Policy watches, and may refuse, what is put into the clusters. Default true.</summary>
    public bool Policy { get; init; } = true;

    /// <summary>Secrets of Azure Key Vault can be mounted by pods, and follow when they are rotated. Default true.</summary>
    public bool KeyVault { get; init; } = true;

    /// <summary>
    /// Hours between two rounds that remove images which nobody uses and which have known weaknesses: 24 to 2160. Default
    /// 120; 0 leaves images lying.
    /// </summary>
    public int ImageCleaner { get; init; } = 120;
}
