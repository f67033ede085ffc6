using System.Globalization;
using System.Text.RegularExpressions;
using Infra.Review.Graph;

namespace Infra.Cli.Output;

/// <summary>How a reader should take a value.</summary>
internal enum ValueKind
{
    Plain,

    /// <summary>Points to another resource: <c>${cluster.id}</c>.</summary>
    Reference,

    /// <summary>Known only after other resources exist.</summary>
    Unknown,

    Secret,
}

/// <summary>A property value as a few words on one line.</summary>
internal static partial class ValueText
{
    public const string Secret = "[secret]";
    private const int LongestText = 60;
    private const int LongestList = 6;

    public static string Of(PropertyValue value) =>
        value switch
        {
            StringValue { Value: "" } => "\"\"",
            StringValue text => PlainText.Cut(PlainText.Visible(ShortId(ShortReferences(text.Value))), LongestText),
            NumberValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
            BoolValue flag => flag.Value ? "true" : "false",
            NullValue => "null",
            SecretValue => Secret,
            UnknownValue unknown => Unknown(unknown),
            ReferenceValue reference => $"${{{PlainText.Visible(Urns.NameOf(reference.Urn))}}}",
            AssetValue { Source: AssetSource.Text } => "text",
            AssetValue asset => PlainText.Cut(PlainText.Visible(asset.Location), LongestText),
            ArchiveValue { Location: { } location } => PlainText.Cut(PlainText.Visible(location), LongestText),
            ArchiveValue => "archive",
            BytesValue => "bytes",
            ListValue list => OfList(list),
            ObjectValue { Count: 0 } => "{}",
            ObjectValue members => PlainText.Count(members.Count, "member"),
            _ => value.ToString(),
        };

    public static ValueKind KindOf(PropertyValue value) =>
        value switch
        {
            SecretValue => ValueKind.Secret,
            UnknownValue => ValueKind.Unknown,
            ReferenceValue => ValueKind.Reference,
            StringValue text when text.Value.Contains("${", StringComparison.Ordinal) => ValueKind.Reference,
            ListValue list => KindOfList(list),
            _ => ValueKind.Plain,
        };

    /// <summary>True where one line says all: everything but objects and lists of them.</summary>
    public static bool IsShort(PropertyValue value) =>
        value switch
        {
            ObjectValue { Count: > 0 } => false,
            ListValue list => IsShortList(list),
            _ => true,
        };

    private static bool IsShortList(ListValue list)
    {
        foreach (var item in list.Items)
        {
            if (item is ListValue or ObjectValue)
            {
                return false;
            }
        }

        return true;
    }

    private static ValueKind KindOfList(ListValue list)
    {
        foreach (var item in list.Items)
        {
            var kind = item is ListValue ? ValueKind.Plain : KindOf(item);
            if (kind != ValueKind.Plain)
            {
                return kind;
            }
        }

        return ValueKind.Plain;
    }

    [GeneratedRegex(
        @"(?<start>\$\{[^(){}]+)\([^(){}]*:(?<type>[^(){}:]+)\)\.",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex QualifiedType();

    private static string OfList(ListValue list)
    {
        if (!IsShortList(list))
        {
            return PlainText.Count(list.Items.Count, "item");
        }

        var shown = string.Join(", ", ((IEnumerable<PropertyValue>)list.Items).Take(LongestList).Select(Of));
        return list.Items.Count switch
        {
            0 => "none",
            > LongestList => $"{shown}, … ({list.Items.Count})",
            _ => shown,
        };
    }

    /// <summary>
    /// Of <c>${payments(kubernetes:core/v1:Namespace).id}</c>, as a plan writes it where several resources share a
    /// name, the package and module go: <c>${payments(Namespace).id}</c>.
    /// </summary>
    private static string ShortReferences(string text) =>
        text.Contains("${", StringComparison.Ordinal) ? QualifiedType().Replace(text, "${start}(${type}).") : text;

    /// <summary>Of a long Azure id the end tells it apart: <c>…/roleDefinitions/4d97b98b-…</c>.</summary>
    private static string ShortId(string text)
    {
        if (text.Length <= LongestText || text[0] != '/')
        {
            return text;
        }

        var last = text.LastIndexOf('/');
        var type = last > 0 ? text.LastIndexOf('/', last - 1) : 0;
        return type > 0 ? $"…{text[type..]}" : text;
    }

    private static string Unknown(UnknownValue unknown)
    {
        if (unknown.WaitsFor.IsEmpty)
        {
            return "known later";
        }

        var first = PlainText.Visible(Urns.NameOf(unknown.WaitsFor[0]));
        return unknown.WaitsFor.Count switch
        {
            1 => $"known after {first}",
            2 => $"known after {first} and {PlainText.Visible(Urns.NameOf(unknown.WaitsFor[1]))}",
            var count => $"known after {first} and {count - 1} more",
        };
    }
}
