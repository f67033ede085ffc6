using System.Collections.Frozen;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Planning.Plan;

/// <summary>Typed values as YAML, for a chart that takes text.</summary>
internal static class ValueText
{
    /// <param name="values">Typed values, or a list of them.</param>
    public static string Of(object values)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(2, int.MaxValue, isCanonical: false, 1024));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        ValueTree.Write<Action<IEmitter>>(values, Map, List, scalar => to => to.Emit(Scalar(scalar)))(emitter);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static Action<IEmitter> Map(IEnumerable<KeyValuePair<string, Action<IEmitter>>> entries) =>
        to =>
        {
            to.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
            foreach (var (key, value) in entries)
            {
                to.Emit(Scalar(key));
                value(to);
            }

            to.Emit(new MappingEnd());
        };

    private static Action<IEmitter> List(IEnumerable<Action<IEmitter>> items) =>
        to =>
        {
            to.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
            foreach (var item in items)
            {
                item(to);
            }

            to.Emit(new SequenceEnd());
        };

    private static Scalar Scalar(object value)
    {
        var (text, style) = value switch
        {
            bool flag => (flag ? "true" : "false", ScalarStyle.Plain),
            int number => (number.ToString(CultureInfo.InvariantCulture), ScalarStyle.Plain),
            string words => (words, StyleOf(words)),
            _ => throw new InvalidOperationException($"There is no text of {value.GetType().Name}."),
        };
        return new(AnchorName.Empty, TagName.Empty, text, style, true, style != ScalarStyle.Plain);
    }

    private static ScalarStyle StyleOf(string words) =>
        words.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Literal
        : IsWord(words) && !Meant.Contains(words) ? ScalarStyle.Plain
        : ScalarStyle.DoubleQuoted;

    /// <summary>Words that mean something else to one reader of YAML or another.</summary>
    private static readonly FrozenSet<string> Meant = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "y",
        "n",
        "yes",
        "no",
        "on",
        "off",
        "true",
        "false",
        "null"
    );

    private static bool IsWord(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '/' or '-');
}
