using Spectre.Console;
using Spectre.Console.Rendering;

namespace Infra.Cli.Output;

/// <summary>
/// Writes styled lines to a console as they are, without the wrapping of ready-made widgets, and in blocks, so that a
/// plan of any length needs little memory.
/// </summary>
internal sealed class LineWriter(IAnsiConsole console) : IDisposable
{
    private const int BlockSize = 4096;

    private readonly List<Segment> segments = [];
    private int width;

    /// <summary>Width of the line so far, in cells of a terminal.</summary>
    public int Position => width;

    public LineWriter Write(string text, Style style)
    {
        if (text.Length > 0)
        {
            segments.Add(new Segment(text, style));
            width += WidthOf(text);
        }

        return this;
    }

    /// <summary>Spaces up to a column; none if the line is there already.</summary>
    public LineWriter PadTo(int column) =>
        width < column ? Write(new string(' ', column - width), Palette.Plain) : this;

    public void EndLine()
    {
        segments.Add(Segment.LineBreak);
        width = 0;
        if (segments.Count >= BlockSize)
        {
            Flush();
        }
    }

    public void Flush()
    {
        if (segments.Count > 0)
        {
            console.Write(new Block([.. segments]));
            segments.Clear();
        }
    }

    public void Dispose() => Flush();

    /// <summary>Cells on a terminal: East Asian characters take two, combining marks none.</summary>
    public static int WidthOf(string text)
    {
        foreach (var character in text)
        {
            if (character > '\u02ff')
            {
                return new Segment(text).CellCount();
            }
        }

        return text.Length;
    }

    private sealed class Block(Segment[] segments) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => segments;
    }
}
