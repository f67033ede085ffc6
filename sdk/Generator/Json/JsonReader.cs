using System.Globalization;
using System.Text;

namespace Pulumi.Generator.Json;

/// <summary>The text is not JSON.</summary>
internal sealed class JsonException(string message, int position) : Exception(message)
{
    public int Position { get; } = position;
}

/// <summary>Reads JSON text.</summary>
/// <remarks>
/// Our own because System.Text.Json would have to be shipped into the compiler with five assemblies that it needs on
/// netstandard2.0, and its nodes do not know their place, which the diagnostics need.
/// </remarks>
internal sealed class JsonReader
{
    // Far above any schema; keeps a hostile file from overflowing the compiler's stack.
    private const int DeepestLevel = 100;

    private readonly string text;
    private int at;
    private int level;

    private JsonReader(string text) => this.text = text;

    private char Next => at < text.Length ? text[at] : '\0';

    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static JsonNode Read(string text)
    {
        var reader = new JsonReader(text);
        var value = reader.Value();
        reader.SkipSpace();
        return reader.at == text.Length ? value : throw reader.Fault("there is text after the end");
    }

    private JsonNode Value()
    {
        SkipSpace();
        if (level == DeepestLevel)
        {
            throw Fault($"more than {DeepestLevel} levels");
        }
        level++;
        var start = at;
        var value = Next switch
        {
            '{' => Object(),
            '[' => List(),
            '"' => new JsonNode(JsonKind.Text, start, Text()),
            't' => Word("true", JsonKind.True),
            'f' => Word("false", JsonKind.False),
            'n' => Word("null", JsonKind.Null),
            _ => Number(),
        };
        level--;
        return value;
    }

    private JsonNode Object()
    {
        var node = new JsonNode(JsonKind.Object, at++);
        for (var first = true; !Took('}'); first = false)
        {
            Separator(first, "} or ,");
            SkipSpace();
            var name = Next == '"' ? Text() : throw Fault("expected a member name in quotes");
            SkipSpace();
            Expect(':');
            node.Set(name, Value());
        }
        return node;
    }

    private JsonNode List()
    {
        var node = new JsonNode(JsonKind.List, at++);
        for (var first = true; !Took(']'); first = false)
        {
            Separator(first, "] or ,");
            node.Items.Add(Value());
        }
        return node;
    }

    private string Text()
    {
        at++;
        var content = new StringBuilder();
        while (Next != '"')
        {
            if (Next < ' ')
            {
                throw Fault("a text does not end on its line");
            }
            content.Append(Next == '\\' ? Escape() : text[at++]);
        }
        at++;
        return content.ToString();
    }

    private char Escape()
    {
        at++;
        var escaped = Next;
        at++;
        return escaped switch
        {
            '"' or '\\' or '/' => escaped,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => CodeUnit(),
            _ => throw Fault("unknown escape in a text"),
        };
    }

    private char CodeUnit()
    {
        var digits = at + 4 <= text.Length ? text.Substring(at, 4) : "";
        if (!ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            throw Fault("expected four hexadecimal digits");
        }
        at += 4;
        return (char)unit;
    }

    private JsonNode Number()
    {
        var start = at;
        while (Next is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E')
        {
            at++;
        }
        var number = text.Substring(start, at - start);
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? new JsonNode(JsonKind.Number, start, number)
            : throw Fault("expected a value");
    }

    private JsonNode Word(string word, JsonKind kind)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
        {
            throw Fault("expected a value");
        }
        at += word.Length;
        return new JsonNode(kind, at - word.Length);
    }

    private void Separator(bool first, string expected)
    {
        if (!first && !Took(','))
        {
            throw Fault($"expected {expected}");
        }
    }

    private bool Took(char expected)
    {
        SkipSpace();
        if (Next != expected || at == text.Length)
        {
            return false;
        }
        at++;
        return true;
    }

    private void Expect(char expected)
    {
        if (!Took(expected))
        {
            throw Fault($"expected {expected}");
        }
    }

    private void SkipSpace()
    {
        while (Next is ' ' or '\n' or '\r' or '\t')
        {
            at++;
        }
    }

    private JsonException Fault(string message) => new(message, Math.Min(at, text.Length));
}
