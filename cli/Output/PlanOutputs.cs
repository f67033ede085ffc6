using Infra.Review.Graph;

namespace Infra.Cli.Output;

/// <summary>What the stack gives out, one value a line; what is nested is named by its path.</summary>
internal sealed class PlanOutputs(int? width)
{
    private const int Gap = 2;
    private const int Most = 50;
    private const int WidestName = 40;

    public void Write(LineWriter lines, ObjectValue outputs)
    {
        var values = Leaves(outputs, prefix: "").ToList();
        if (values.Count == 0)
        {
            return;
        }

        lines.EndLine();
        lines.Write("Outputs", Palette.Heading).EndLine();
        var shown = values[..Math.Min(values.Count, Most)];
        var column = Math.Min(shown.Max(value => LineWriter.WidthOf(value.Name)), WidestName) + 2 * Gap;
        foreach (var (name, value) in shown)
        {
            lines.Write("  ", Palette.Plain).Write(name, Palette.Quiet);
            lines.PadTo(Math.Max(column, lines.Position + Gap));
            var room = width is { } columns ? Math.Max(columns - lines.Position, 8) : int.MaxValue;
            lines.Write(PlainText.Cut(ValueText.Of(value), room), Palette.Of(ValueText.KindOf(value))).EndLine();
        }

        if (values.Count > Most)
        {
            lines.Write($"  … and {PlainText.Count(values.Count - Most, "value")} more", Palette.Quiet).EndLine();
        }
    }

    private static IEnumerable<(string Name, PropertyValue Value)> Leaves(ObjectValue values, string prefix) =>
        values.Members.SelectMany(member =>
        {
            var name = prefix + PlainText.Visible(member.Name);
            return member.Value is ObjectValue { Count: > 0 } inner
                ? Leaves(inner, name + ".")
                : [(name, member.Value)];
        });
}
