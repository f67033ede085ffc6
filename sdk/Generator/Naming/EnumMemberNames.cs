using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Generator.Naming;

/// <summary>Names of enumeration members, made from values that are often no identifiers.</summary>
internal static class EnumMemberNames
{
    // One character says nothing once it is sanitised.
    private static readonly Dictionary<string, string> SpelledOut = new(StringComparer.Ordinal)
    {
        ["*"] = "Asterisk",
        ["0"] = "Zero",
        ["1"] = "One",
        ["2"] = "Two",
        ["3"] = "Three",
        ["4"] = "Four",
        ["5"] = "Five",
        ["6"] = "Six",
        ["7"] = "Seven",
        ["8"] = "Eight",
        ["9"] = "Nine",
    };

    // Members that every enumeration struct has by itself.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
    };

    /// <summary>The member's name, or null where the value has no letter and no digit to make one from.</summary>
    public static string? For(string value, string typeName)
    {
        if (SpelledOut.TryGetValue(value, out var word))
        {
            return word;
        }
        if (!value.Any(char.IsLetterOrDigit))
        {
            return null;
        }
        var name = new StringBuilder(char.IsDigit(value[0]) ? "_" : "");
        foreach (var each in value)
        {
            var allowed = SyntaxFacts.IsIdentifierPartCharacter(each) ? each : '_';
            if (allowed != '_' || name.Length == 0 || name[name.Length - 1] != '_')
            {
                name.Append(allowed);
            }
        }
        var pascal = Identifiers.Pascal(name.ToString());
        if (pascal[0] == '_')
        {
            return typeName + pascal;
        }
        return pascal == typeName || Taken.Contains(pascal) ? pascal + "Value" : pascal;
    }
}
