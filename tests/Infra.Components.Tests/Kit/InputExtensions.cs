using System.Collections.Immutable;
using Pulumi.Testing;

namespace Infra.Components.Tests.Kit;

internal static class InputExtensions
{
    /// <summary>A value deep in the inputs: names and indices with dots between. Null where there is none.</summary>
    public static object? At(this MockResourceArgs resource, string path) =>
        path.Split('.')
            .Aggregate<string, object?>(
                resource.Inputs,
                (value, step) =>
                    value switch
                    {
                        ImmutableDictionary<string, object> map => map.GetValueOrDefault(step),
                        ImmutableArray<object> list => int.TryParse(step, out var index) && index < list.Length
                            ? list[index]
                            : null,
                        _ => null,
                    }
            );

    public static IEnumerable<string?> Texts(this MockResourceArgs resource, string path) =>
        (resource.At(path) as ImmutableArray<object>? ?? []).Select(item => item.ToString());
}
