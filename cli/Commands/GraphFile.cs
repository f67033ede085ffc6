using Infra.Review;
using Infra.Review.Graph;
using Infra.Review.Graph.Engine;

namespace Infra.Cli.Commands;

/// <summary>Graphs in files: plans of this command, and what the engine wrote.</summary>
internal static class GraphFile
{
    public static Task<GraphReading> PlanAsync(string file, CancellationToken cancellation) =>
        ReadAsync(file, json => GraphJson.Read(json, file), cancellation);

    public static Task<GraphReading> StateAsync(string file, CancellationToken cancellation) =>
        ReadAsync(file, json => EngineJson.ReadState(json, file), cancellation);

    public static Task<GraphReading> PreviewAsync(string file, CancellationToken cancellation) =>
        ReadAsync(file, json => EngineJson.ReadPreview(json, file), cancellation);

    private static async Task<GraphReading> ReadAsync(
        string file,
        Func<byte[], GraphReading> read,
        CancellationToken cancellation
    )
    {
        if (file.Length == 0)
        {
            return new GraphReading(Graph: null, new Problem("INF541", "no file is named; write its path"));
        }

        try
        {
            return read(await File.ReadAllBytesAsync(file, cancellation));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var message = Directory.Exists(file)
                ? $"`{file}` is a folder; write the path of a file in it"
                : $"the file `{file}` cannot be read; check that it exists, and its permissions";
            return new GraphReading(Graph: null, new Problem("INF541", message));
        }
    }
}
