using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pulumi.Generator;

/// <summary>A mistake in a schema and the offset where it stands.</summary>
internal sealed record Problem(DiagnosticDescriptor Descriptor, int Position, string Message)
{
    public Diagnostic ToDiagnostic(string path, SourceText text)
    {
        var span = new TextSpan(Math.Min(Position, text.Length), 0);
        var place = Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
        return Diagnostic.Create(Descriptor, place, Message);
    }
}

/// <summary>The kinds of problems, each with its code.</summary>
internal static class Problems
{
    public static readonly DiagnosticDescriptor NotJson = Error("PSG001", "The schema is not JSON");
    public static readonly DiagnosticDescriptor NotASchema = Error("PSG002", "The file is not a package schema");
    public static readonly DiagnosticDescriptor BadReference = Error("PSG003", "A reference leads nowhere");
    public static readonly DiagnosticDescriptor Unsupported = Error("PSG004", "The schema uses what is not generated");
    public static readonly DiagnosticDescriptor BadName = Error("PSG005", "A name cannot be written in C#");
    public static readonly DiagnosticDescriptor Clash = Error("PSG006", "Two names become one in C#");
    public static readonly DiagnosticDescriptor BadValue = Error("PSG007", "A value does not fit its type");

    private static DiagnosticDescriptor Error(string code, string title) =>
        new(code, title, title + ": {0}", "Pulumi.Schema", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
