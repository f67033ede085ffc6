using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Generator.Naming;

/// <summary>Names of a schema as C# writes them.</summary>
internal static class Identifiers
{
    public static string Pascal(string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>Words joined by dropping what C# does not allow; the next letter is a capital.</summary>
    public static string Joined(string name)
    {
        var joined = new StringBuilder();
        var capital = false;
        foreach (var each in name)
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(each))
            {
                capital = joined.Length > 0;
                continue;
            }
            joined.Append(capital ? char.ToUpperInvariant(each) : each);
            capital = false;
        }
        return joined.Length > 0 && char.IsDigit(joined[0]) ? joined.Insert(0, '_').ToString() : joined.ToString();
    }

    /// <summary>The property's name; one like its class, which C# refuses, ends in Value.</summary>
    public static string Property(string name, string? given, string className)
    {
        var pascal = given ?? Pascal(Joined(name));
        return pascal == className ? pascal + "Value" : pascal;
    }

    public static string Parameter(string name) => Escaped(Joined(name));

    public static string Escaped(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;

    /// <summary>Whether the result of the rules above can stand in code.</summary>
    public static bool IsValid(string identifier) => SyntaxFacts.IsValidIdentifier(identifier);

    /// <summary>A C# literal of this text.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
