using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Infra.Planning.Settings.Reading;

/// <summary>One value of the config with its place, and where to report what is wrong with it.</summary>
/// <param name="Key">The last key of the path.</param>
/// <param name="IsSecret">Then no message may quote it.</param>
internal sealed record Setting(ConfigPath Path, string Key, ConfigNode Node, bool IsSecret, List<Diagnostic> Report)
{
    private const int LongestQuote = 40;

    /// <summary>Null where the value is no text.</summary>
    public string? Text =>
        Node switch
        {
            ConfigNode.Text(var value) => value,
            ConfigNode.Untyped(var value) => value,
            _ => null,
        };

    public Setting Child(string key, ConfigNode node) => new(Path[key], key, node, IsSecret || node.IsSecret, Report);

    public Setting Child(int index, ConfigNode node) => new(Path[index], Key, node, IsSecret || node.IsSecret, Report);

    /// <summary>Reads the value, and reports one that is empty.</summary>
    public bool TryRead<T>(Reader<T> reader, [MaybeNullWhen(false)] out T value)
    {
        if (Node is not ConfigNode.Nothing)
        {
            return reader.TryRead(this, out value);
        }

        value = default;
        Add(SettingsDiagnostics.Missing, "has no value", $"write {reader.Example}");
        return false;
    }

    public void Add(DiagnosticCode code, string message, string fix) => Report.Add(code.At(Path, message, fix));

    public void ExpectedInstead(string expected, string example) =>
        Add(SettingsDiagnostics.WrongType, $"is {Node.Kind}, where {expected} is expected", $"write {example}");

    /// <summary>The value for a message: one line, short, and never a secret.</summary>
    public string Quote(string value)
    {
        if (IsSecret)
        {
            return "the secret value";
        }

        var shown = new StringBuilder();
        foreach (var rune in value.EnumerateRunes().Take(LongestQuote))
        {
            shown.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return shown.Length < value.Length && value.Length > LongestQuote ? $"'{shown}…'" : $"'{shown}'";
    }
}
