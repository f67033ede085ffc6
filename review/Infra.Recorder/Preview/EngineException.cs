using Infra.Review;

namespace Infra.Recorder.Preview;

/// <summary>A request that the engine refuses: the call fails, and the recording keeps the problem.</summary>
internal sealed class EngineException(string code, string message) : Exception(message)
{
    public Problem Problem { get; } = new(code, message);

    public static EngineException Invalid(string message) =>
        new("INF531", $"{message}; the program or its Pulumi package breaks the engine's protocol");
}
