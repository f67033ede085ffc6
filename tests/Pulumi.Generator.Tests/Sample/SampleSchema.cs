using System.Text.Json.Nodes;

namespace Pulumi.Generator.Tests.Sample;

/// <summary>A small package with everything that a schema can say, and that the official generator makes compile.</summary>
internal static class SampleSchema
{
    private static readonly Lazy<string> Embedded = new(() =>
    {
        using var stream =
            typeof(SampleSchema).Assembly.GetManifestResourceStream("sample-kit.json")
            ?? throw new InvalidOperationException("the sample is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    public static string Text => Embedded.Value;

    /// <summary>The sample in the naming of an older package.</summary>
    public static string In(string compatibility)
    {
        var schema = JsonNode.Parse(Text)?.AsObject() ?? throw new InvalidOperationException("no object");
        var csharp = schema["language"]?["csharp"] ?? throw new InvalidOperationException("no C# settings");
        csharp["compatibility"] = compatibility;
        return schema.ToJsonString();
    }
}
