namespace Infra.EndToEnd.Tests.Edits;

/// <summary>One small change of a stack, as a pull request would bring it.</summary>
/// <param name="Name">For people.</param>
internal sealed record Edit(string Stack, string Name)
{
    /// <summary>What stands in the stack's settings, and what is written in its place.</summary>
    public IReadOnlyList<(string Old, string New)> Settings { get; init; } = [];

    /// <summary>The same in <c>stacks/Topology.cs</c>.</summary>
    public IReadOnlyList<(string Old, string New)> Topology { get; init; } = [];

    /// <summary>Where the diff and the engine say different things on purpose.</summary>
    public IReadOnlyList<Difference> Differences { get; init; } = [];

    public override string ToString() => $"{Stack}: {Name}";

    /// <exception cref="InvalidOperationException">The text to replace is not there: the stack was changed.</exception>
    public static string Apply(string text, IReadOnlyList<(string Old, string New)> replacements)
    {
        foreach (var (old, now) in replacements)
        {
            var at = text.IndexOf(old, StringComparison.Ordinal);
            text =
                at < 0
                    ? throw new InvalidOperationException($"there is no `{old}` to change")
                    : string.Concat(text.AsSpan(0, at), now, text.AsSpan(at + old.Length));
        }

        return text;
    }
}

/// <summary>Resources of which the diff says another thing than the engine.</summary>
/// <param name="Type">Null for any.</param>
/// <param name="Reason">Why that is right.</param>
internal sealed record Difference(string? Type, string Engine, string Diff, string Reason)
{
    /// <summary>True where two plans agree with the engine, and only a state beside a plan does not.</summary>
    public bool OfStateOnly { get; init; }

    /// <summary>
    /// The engine does not know what a resource will tell after an update, and so plans to replace whoever takes it into a
    /// fixed property. It is told the same as before.
    /// </summary>
    public static Difference PrincipalOfUpdatedIdentity { get; } =
        new(
            "azure-native:authorization:RoleAssignment",
            "replace",
            "same",
            "the principal of an updated identity is unknown in a preview, and stays"
        );

    /// <summary>The same with a property that is not fixed.</summary>
    public static Difference AddressesOfUpdatedPrefix { get; } =
        new(
            "azure-native:containerservice:ManagedCluster",
            "update",
            "same",
            "the range of an updated prefix is unknown in a preview"
        );

    /// <summary>And so on: the cluster counts as updated, and what it tells as unknown.</summary>
    public static Difference IssuerOfUpdatedCluster { get; } =
        new(
            "azure-native:managedidentity:FederatedIdentityCredential",
            "update",
            "same",
            "the issuer of an updated cluster is unknown in a preview, and stays"
        );

    /// <summary>Their cluster has the same name as before, so that the engine sees nothing change; they go with it.</summary>
    public static Difference PoolsOfReplacedCluster { get; } =
        new(
            "azure-native:containerservice:AgentPool",
            "same",
            "replace",
            "what lies in a replaced cluster is lost with it"
        );

    /// <summary>Of plain text that the program makes secret, as is all that stands beside a secret, a plan keeps no trace.</summary>
    public static Difference PlainTextInSecret { get; } =
        new("kubernetes:core/v1:Secret", "update", "same", "a plan does not know the plain text in a secret");

    /// <summary>A plan knows the cipher texts of the settings, and a state those of the engine: they never meet.</summary>
    public static Difference SecretBesideState { get; } =
        new("kubernetes:core/v1:Secret", "update", "same", "a secret of a plan and one of a state cannot be compared")
        {
            OfStateOnly = true,
        };

    /// <summary>For a reviewer that is a change: what could not be deleted can be from then on.</summary>
    public static Difference Protection { get; } =
        new(null, "same", "update", "the engine writes another protection into its state without a word");
}
