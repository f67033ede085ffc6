using System.Collections.Immutable;
using Infra.Review.Graph;
using Infra.TestProviders.Azure;

namespace Infra.Components.Tests.Kit;

/// <summary>
/// Holds what the program asks of Azure against the types that Azure publishes, so that every shape which a test makes is
/// one that Azure would take.
/// </summary>
internal static class AzureRequests
{
    public static void Check(string type, string name, ImmutableDictionary<string, object> inputs)
    {
        if (!AzureKinds.All.TryGetValue(type, out var kind))
        {
            return;
        }

        var failures = TypeCheck.Of(kind, ObjectValue.Of(inputs.Select(MemberOf)));
        if (failures.Count > 0)
        {
            throw new InvalidOperationException(
                $"Azure would not take {type} {name}: "
                    + string.Join(", ", failures.Select(failure => $"{failure.Property}: {failure.Reason}"))
            );
        }
    }

    private static Member MemberOf(KeyValuePair<string, object> entry) => new(entry.Key, ValueOf(entry.Value));

    private static PropertyValue ValueOf(object? value) =>
        value switch
        {
            null => PropertyValue.Null,
            bool flag => PropertyValue.Of(flag),
            double number => PropertyValue.Of(number),
            int number => PropertyValue.Of(number),
            string text => PropertyValue.Of(text),
            ImmutableDictionary<string, object> map => ObjectValue.Of(map.Select(MemberOf)),
            ImmutableArray<object> list => PropertyValue.List([.. list.Select(ValueOf)]),
            var other => throw new InvalidOperationException($"Nothing in a request is a {other.GetType().Name}."),
        };
}
