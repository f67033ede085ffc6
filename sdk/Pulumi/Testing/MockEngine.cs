using System.Collections.Concurrent;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>Keeps the errors that a test's program logs.</summary>
internal sealed class MockEngine : IEngine
{
    private readonly ConcurrentQueue<string> errors = new();

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error)
        {
            errors.Enqueue(request.Message);
        }
        return Task.CompletedTask;
    }

    public Task RequireVersionAsync(string range) => Task.CompletedTask;

    /// <exception cref="RunException">One error was logged.</exception>
    /// <exception cref="AggregateException">More than one error was logged.</exception>
    public void ThrowErrors()
    {
        var all = errors.Select(message => new RunException(message)).ToArray();
        switch (all)
        {
            case []:
                break;
            case [var only]:
                throw only;
            default:
                throw new AggregateException(all);
        }
    }
}
