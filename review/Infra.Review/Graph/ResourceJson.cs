using System.Text.Json;

namespace Infra.Review.Graph;

/// <summary>Writes one resource. Every member is there, options only where they say something.</summary>
internal static class ResourceJson
{
    public static void Write(Utf8JsonWriter writer, Resource resource)
    {
        writer.WriteStartObject();
        writer.WriteString("urn", resource.Urn);
        writer.WriteString("type", resource.Type);
        writer.WriteString("name", resource.Name);
        writer.WriteString("parent", resource.Parent);
        writer.WriteBoolean("custom", resource.Custom);
        writer.WriteString("id", resource.Id);
        writer.WriteString("provider", resource.Provider);
        writer.WriteString("version", resource.Version);
        writer.WritePropertyName("inputs");
        ValueJson.Write(writer, resource.Inputs);
        writer.WritePropertyName("dependencies");
        ValueJson.WriteTexts(writer, resource.Dependencies);
        writer.WriteStartObject("propertyDependencies");
        foreach (var (property, urns) in resource.PropertyDependencies)
        {
            writer.WritePropertyName(property);
            ValueJson.WriteTexts(writer, urns);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("options");
        if (resource.Options != ResourceOptions.None)
        {
            WriteOptions(writer, resource.Options);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter writer, ResourceOptions options)
    {
        WriteTexts(writer, "additionalSecretOutputs", options.AdditionalSecretOutputs);
        WriteTexts(writer, "aliases", options.Aliases);
        if (options.DeleteBeforeReplace is { } deleteBeforeReplace)
        {
            writer.WriteBoolean("deleteBeforeReplace", deleteBeforeReplace);
        }

        WriteText(writer, "deletedWith", options.DeletedWith);
        WriteFlag(writer, "external", options.External);
        WriteTexts(writer, "hideDiffs", options.HideDiffs);
        WriteTexts(writer, "ignoreChanges", options.IgnoreChanges);
        WriteText(writer, "importId", options.ImportId);
        WriteText(writer, "pluginDownloadUrl", options.PluginDownloadUrl);
        WriteFlag(writer, "protect", options.Protect);
        WriteFlag(writer, "remote", options.Remote);
        WriteTexts(writer, "replaceOnChanges", options.ReplaceOnChanges);
        WriteTexts(writer, "replaceWith", options.ReplaceWith);
        if (options.ReplacementTrigger is { } trigger)
        {
            writer.WritePropertyName("replacementTrigger");
            ValueJson.Write(writer, trigger);
        }

        WriteFlag(writer, "retainOnDelete", options.RetainOnDelete);
        if (options.Timeouts is { } timeouts)
        {
            writer.WriteStartObject("timeouts");
            WriteText(writer, "create", timeouts.Create);
            WriteText(writer, "delete", timeouts.Delete);
            WriteText(writer, "read", timeouts.Read);
            WriteText(writer, "update", timeouts.Update);
            writer.WriteEndObject();
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteFlag(Utf8JsonWriter writer, string name, bool flag)
    {
        if (flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, ValueList<string> texts)
    {
        if (!texts.IsEmpty)
        {
            writer.WritePropertyName(name);
            ValueJson.WriteTexts(writer, texts);
        }
    }
}
