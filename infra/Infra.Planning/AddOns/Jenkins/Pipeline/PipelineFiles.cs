using System.Reflection;

namespace Infra.Planning.AddOns;

/// <summary>The scripts of the pipeline, as they lie beside this file.</summary>
internal static class PipelineFiles
{
    public static string Read(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
