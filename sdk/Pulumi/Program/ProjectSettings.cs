namespace Pulumi;

/// <summary>What the language host tells a program about its run.</summary>
internal sealed record ProjectSettings(
    string Project,
    string Stack,
    string Organization,
    string? RootDirectory,
    bool IsDryRun
)
{
    public const string DefaultOrganization = "organization";

    /// <summary>Reads the variables that the language host sets.</summary>
    /// <exception cref="InvalidOperationException">One is missing or cannot be read.</exception>
    public static ProjectSettings FromEnvironment() =>
        new(
            Required("PULUMI_PROJECT"),
            Required("PULUMI_STACK"),
            Optional("PULUMI_ORGANIZATION") ?? DefaultOrganization,
            Optional("PULUMI_ROOT_DIRECTORY"),
            Flag("PULUMI_DRY_RUN")
        );

    /// <summary>An address as the variable gives it: host and port without a scheme.</summary>
    public static string Address(string variable) => Required(variable);

    /// <summary>How many operations the engine does at once; <paramref name="whenUnset"/> where it does not say.</summary>
    public static int Parallel(int whenUnset) =>
        int.TryParse(Optional("PULUMI_PARALLEL"), out var parallel) && parallel > 0 ? parallel : whenUnset;

    private static string? Optional(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static string Required(string variable) =>
        Optional(variable)
        ?? throw new InvalidOperationException(
            $"The environment variable {variable} is not set: this program must be started by the Pulumi command "
                + "(pulumi preview, pulumi up)."
        );

    private static bool Flag(string variable) =>
        bool.TryParse(Required(variable), out var value)
            ? value
            : throw new InvalidOperationException($"The environment variable {variable} must be true or false.");
}
