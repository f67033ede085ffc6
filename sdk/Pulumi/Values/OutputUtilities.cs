using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks inside outputs; meant for tests and tools.</summary>
public static class OutputUtilities
{
    public static Output<T> CreateUnknown<T>(T value) =>
        new(new OutputData<T>(value, isKnown: false, isSecret: false, OutputData.NoResources));

    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) =>
        Output
            .Create(valueFactory())
            .Map(data => new OutputData<T>(data.Value, isKnown: false, data.IsSecret, data.Resources));

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource) =>
        output.Map(data => new OutputData<T>(data.Value, data.IsKnown, data.IsSecret, data.Resources.Add(resource)));

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).IsKnown;

    /// <summary>The value; the type's default when it is unknown.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).Value;

    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).Resources;
}
