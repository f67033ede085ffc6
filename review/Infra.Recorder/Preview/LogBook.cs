using Infra.Review.Graph;
using Pulumirpc;

namespace Infra.Recorder.Preview;

/// <summary>What the program says. Passing states and debugging are not kept, and there is an end to what is.</summary>
internal sealed class LogBook
{
    private const int MostMessages = 10_000;
    private const int LongestMessage = 100_000;

    private readonly Lock gate = new();
    private readonly List<LogMessage> messages = [];
    private readonly Dictionary<int, int> streams = [];

    public void Add(LogRequest request)
    {
        if (request.Ephemeral || request.Severity == Pulumirpc.LogSeverity.Debug)
        {
            return;
        }

        lock (gate)
        {
            // Parts of one stream are one message that came in pieces.
            if (request.StreamId != 0 && streams.TryGetValue(request.StreamId, out var index))
            {
                var text = messages[index].Text;
                if (text.Length < LongestMessage)
                {
                    messages[index] = messages[index] with { Text = text + request.Message };
                }

                return;
            }

            if (messages.Count < MostMessages)
            {
                streams[request.StreamId] = messages.Count;
                messages.Add(
                    new LogMessage(
                        (LogSeverity)request.Severity,
                        request.Message,
                        request.Urn.Length == 0 ? null : request.Urn
                    )
                );
            }
        }
    }

    public ValueList<LogMessage> Close(IdShortening ids)
    {
        lock (gate)
        {
            return messages.Select(message => message with { Text = ids.Apply(message.Text) }).ToValueList();
        }
    }
}
