using System.Text;

namespace Infra.Recorder.Program;

/// <summary>
/// The end of what a program writes, made safe to show: control characters are dropped, so that rubbish cannot
/// take over a terminal, and only the last part is kept, however much there is.
/// </summary>
internal sealed class OutputTail
{
    private const int Kept = 16 * 1024;

    private readonly Lock gate = new();
    private readonly StringBuilder text = new();
    private bool cut;

    public void Append(ReadOnlySpan<char> chunk)
    {
        lock (gate)
        {
            foreach (var c in chunk)
            {
                if (!char.IsControl(c) || c is '\n' or '\t')
                {
                    text.Append(c);
                }
            }

            if (text.Length > 2 * Kept)
            {
                text.Remove(0, text.Length - Kept);
                cut = true;
            }
        }
    }

    public override string ToString()
    {
        lock (gate)
        {
            var all = text.ToString();
            var end = all.Length > Kept ? all[^Kept..] : all;
            return (cut || end.Length < all.Length ? "…" + end : end).Trim();
        }
    }
}
