using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Infra.Recorder.Projects;

/// <summary>One configuration value as the program gets it: plain text, or JSON for lists and objects.</summary>
/// <param name="Text">In place of everything encrypted it holds a <see cref="SecretPlaceholder"/>.</param>
public sealed record ConfigValue(string Text, bool Secret);

/// <summary>Makes the text of a value out of its YAML, as the engine does.</summary>
internal sealed class ConfigText
{
    /// <summary>Aliases can unfold a small file into a huge value.</summary>
    private const int MostNodes = 100_000;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private int nodes;
    private bool secret;

    private ConfigText() { }

    /// <exception cref="UnfoldsTooFarException">Its aliases unfold without end, or nearly so.</exception>
    public static ConfigValue Of(YamlNode node)
    {
        if (SecuredBy(node) is { } secured)
        {
            return new ConfigValue(SecretPlaceholder.Of(secured), Secret: true);
        }

        if (node is YamlScalarNode scalar)
        {
            return new ConfigValue(YamlScalar.Of(scalar).Text, Secret: false);
        }

        var text = new ConfigText();
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            text.Write(writer, node);
        }

        return new ConfigValue(Encoding.UTF8.GetString(buffer.WrittenSpan), text.secret);
    }

    /// <summary>
    /// What is in an object whose one member is <c>secure</c>; it may be a secret even if it is no cipher text. Null for
    /// every other node.
    /// </summary>
    internal static YamlNode? SecuredBy(YamlNode node) =>
        node is YamlMappingNode { Children.Count: 1 } mapping
        && mapping.Children.First() is { Key: YamlScalarNode { Value: "secure" }, Value: var secured }
            ? secured
            : null;

    private void Write(Utf8JsonWriter writer, YamlNode node)
    {
        if (++nodes > MostNodes || writer.CurrentDepth > MostNodes / 1000)
        {
            throw new UnfoldsTooFarException();
        }

        switch (node)
        {
            case YamlScalarNode scalar:
                Write(writer, YamlScalar.Of(scalar));
                break;
            case YamlSequenceNode sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Children)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case YamlMappingNode when SecuredBy(node) is { } secured:
                secret = true;
                writer.WriteStringValue(SecretPlaceholder.Of(secured));
                break;
            case YamlMappingNode mapping:
                writer.WriteStartObject();
                foreach (
                    var (name, value) in mapping
                        .Children.Select(c => (Name: KeyOf(c.Key), c.Value))
                        .OrderBy(c => c.Name, StringComparer.Ordinal)
                )
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, YamlScalar scalar)
    {
        switch (scalar.Kind)
        {
            case YamlKind.Null:
                writer.WriteNullValue();
                break;
            case YamlKind.Bool or YamlKind.Number:
                writer.WriteRawValue(scalar.Text, skipInputValidation: true);
                break;
            default:
                writer.WriteStringValue(scalar.Text);
                break;
        }
    }

    private static string KeyOf(YamlNode key) => key is YamlScalarNode scalar ? scalar.Value ?? "" : "";

    public sealed class UnfoldsTooFarException : Exception;
}
