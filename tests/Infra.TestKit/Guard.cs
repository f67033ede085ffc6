using System.Diagnostics;

namespace Infra.TestKit;

/// <summary>
/// Ends the programs that tests started when the test process itself is ended from outside, however that happens: a
/// small shell reads from a pipe and kills what it was told about when the other end closes.
/// </summary>
internal static class Guard
{
    private const string Script = """
        trap '' INT TERM HUP
        pids=
        while read -r what pid; do
            case $what in
                add) pids="$pids $pid" ;;
                drop) left=; for p in $pids; do [ "$p" = "$pid" ] || left="$left $p"; done; pids=$left ;;
            esac
        done
        for p in $pids; do kill -KILL "$p" 2>/dev/null; done
        """;

    private static readonly Lock Gate = new();
    private static readonly Lazy<StreamWriter> Pipe = new(Start);

    public static void Watch(int id) => Tell("add", id);

    /// <summary>It has ended; its number may soon belong to somebody else.</summary>
    public static void Forget(int id) => Tell("drop", id);

    private static void Tell(string what, int id)
    {
        lock (Gate)
        {
            Pipe.Value.WriteLine($"{what} {id}");
        }
    }

    private static StreamWriter Start()
    {
        var start = new ProcessStartInfo("sh", ["-c", Script])
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        var shell = Process.Start(start) ?? throw new InvalidOperationException("sh did not start");
        shell.StandardInput.AutoFlush = true;
        return shell.StandardInput;
    }
}
