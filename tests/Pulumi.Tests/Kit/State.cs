using Pulumi.Utilities;

namespace Pulumi.Tests.Kit;

/// <summary>What an output has become.</summary>
internal sealed record State<T>(T? Value, bool IsKnown, bool IsSecret)
{
    public static State<T> Known(T? value) => new(value, IsKnown: true, IsSecret: false);

    public static State<T> Secret(T? value) => new(value, IsKnown: true, IsSecret: true);

    public static State<T> Unknown { get; } = new(default, IsKnown: false, IsSecret: false);

    public static State<T> UnknownSecret { get; } = new(default, IsKnown: false, IsSecret: true);
}

internal static class State
{
    public static async Task<State<T>> OfAsync<T>(Output<T> output) =>
        new(
            await OutputUtilities.GetValueAsync(output),
            await OutputUtilities.GetIsKnownAsync(output),
            await Output.IsSecretAsync(output)
        );

    public static async Task<string[]> DependenciesAsync<T>(Output<T> output) =>
        [
            .. (await OutputUtilities.GetDependenciesAsync(output))
                .Select(r => r.GetResourceName())
                .Order(StringComparer.Ordinal),
        ];
}
