using Spectre.Console;

namespace Infra.Cli.Output;

/// <summary>Every style of the command, so that one colour means one thing everywhere.</summary>
internal static class Palette
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Heading = new(decoration: Decoration.Bold);
    public static readonly Style Name = new(decoration: Decoration.Bold);
    public static readonly Style Guide = new(Color.Grey);
    public static readonly Style Quiet = new(Color.Grey);
    public static readonly Style Reference = new(Color.Teal);
    public static readonly Style Unknown = new(Color.Olive);
    public static readonly Style Secret = new(Color.Purple);
    public static readonly Style Mark = new(Color.Green);
    public static readonly Style Error = new(Color.Red, decoration: Decoration.Bold);
    public static readonly Style Warning = new(Color.Olive, decoration: Decoration.Bold);
    public static readonly Style Place = new(decoration: Decoration.Bold);

    public static Style Of(ValueKind kind) =>
        kind switch
        {
            ValueKind.Reference => Reference,
            ValueKind.Unknown => Unknown,
            ValueKind.Secret => Secret,
            _ => Plain,
        };
}
