using System.Text.Json.Nodes;

namespace Infra.TestKit.Engine;

/// <summary>One run of the engine, read from the events that it writes.</summary>
public sealed record EngineRun(Finished Process, IReadOnlyList<Step> Steps, IReadOnlyList<string> Messages)
{
    /// <summary>All steps but those that leave a resource as it is.</summary>
    public IEnumerable<Step> Changes => Steps.Where(step => step.IsChange);

    /// <summary>Fails with everything that the engine said.</summary>
    public EngineRun ExpectSuccess() =>
        Process.ExitCode == 0
            ? this
            : throw new InvalidOperationException(
                $"pulumi ended with {Process.ExitCode}:\n{string.Join('\n', Messages)}\n{Process.Errors}"
            );

    internal static EngineRun Read(Finished process, string events)
    {
        var steps = new List<Step>();
        var messages = new List<string>();
        foreach (var line in events.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var entry = JsonNode.Parse(line);
            if (entry?["resourcePreEvent"]?["metadata"] is { } metadata)
            {
                steps.Add(ReadStep(metadata));
            }
            else if (entry?["diagnosticEvent"]?["message"]?.GetValue<string>() is { } message)
            {
                messages.Add(message.Trim());
            }
        }

        return new EngineRun(process, steps, messages);
    }

    private static Step ReadStep(JsonNode metadata) =>
        new(
            metadata["op"]?.GetValue<string>() ?? "",
            metadata["urn"]?.GetValue<string>() ?? "",
            [.. (metadata["detailedDiff"]?.AsObject() ?? []).Select(change => change.Key).Order(StringComparer.Ordinal)]
        );
}
