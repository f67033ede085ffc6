using Grpc.Core;
using Pulumirpc;

namespace Pulumi;

/// <summary>Sends messages one after the other, in the order they were written.</summary>
internal sealed class MessageQueue(IEngine engine, RunningWork work)
{
    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;
    private int errors;

    public bool HasErrors => Volatile.Read(ref errors) > 0;

    /// <summary>Ends when everything written so far is delivered; faults with <see cref="LogException"/>.</summary>
    public Task Delivered
    {
        get
        {
            lock (gate)
            {
                return last;
            }
        }
    }

    public void Write(LogSeverity severity, string message, Resource? resource, int streamId, bool ephemeral)
    {
        if (severity == LogSeverity.Error)
        {
            Interlocked.Increment(ref errors);
        }
        var request = new LogRequest
        {
            Severity = severity,
            Message = Printable(message),
            StreamId = streamId,
            Ephemeral = ephemeral,
        };
        work.Begin();
        lock (gate)
        {
            last = SendAsync(last, request, resource);
        }
    }

    private async Task SendAsync(Task previous, LogRequest request, Resource? resource)
    {
        using var sending = work.UserCode();
        try
        {
            await previous.ConfigureAwait(false);
            request.Urn = await UrnOfAsync(resource).ConfigureAwait(false);
            await engine.LogAsync(request).ConfigureAwait(false);
            work.End(null);
        }
        catch (Exception exception)
        {
            var failure =
                exception as LogException
                ?? new LogException(exception is RpcException rpc ? EngineFault.From(rpc, "log") : exception);
            work.End(failure);
            throw failure;
        }
    }

    // A resource that never came to be must not hold back the message about it.
    private static async Task<string> UrnOfAsync(Resource? resource)
    {
        if (resource is null)
        {
            return "";
        }
        try
        {
            return (await resource.Urn.DataTask.ConfigureAwait(false)).Value ?? "";
        }
        catch (Exception)
        {
            return "";
        }
    }

    // The wire carries UTF-8 only; half a surrogate pair would end the run instead of showing a message.
    private static string Printable(string message) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(message));
}
