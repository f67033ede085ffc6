using System.Collections;
using System.Text;
using System.Text.Json;
using Infra.Recorder.Projects;
using Infra.Review.Graph;

namespace Infra.Recorder.Program;

/// <summary>
/// The environment of a recorded program: the protocol's variables as the language host sets them, a short list of
/// harmless ones from the caller, and what the request adds.
/// </summary>
/// <remarks>
/// The list is short on purpose. Providers take defaults from variables such as <c>KUBECONFIG</c> or
/// <c>ARM_SUBSCRIPTION_ID</c>: a plan would differ from machine to machine and could carry a credential into a file.
/// </remarks>
public static class ProgramEnvironment
{
    private static readonly string[] Inherited =
    [
        "PATH",
        "HOME",
        "USER",
        "TMPDIR",
        "LANG",
        "TZ",
        "NUGET_PACKAGES",
        // Where .NET is and which one is taken; not its switches for tracing and hooks, which are meant for the caller.
        "DOTNET_ROOT",
        "DOTNET_ROOT_X64",
        "DOTNET_ROOT_ARM64",
        "DOTNET_ROLL_FORWARD",
        "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
        // Windows does not start a program without these.
        "SystemRoot",
        "windir",
        "ComSpec",
        "PATHEXT",
        "TEMP",
        "TMP",
        "USERPROFILE",
        "APPDATA",
        "LOCALAPPDATA",
        "ProgramData",
        "ProgramFiles",
    ];

    /// <summary>
    /// A program that lives for a second does not earn back what these cost: a quarter of its processor time, which the
    /// recorder on the other core needs too.
    /// </summary>
    private static readonly (string Name, string Value)[] ShortLived =
    [
        ("DOTNET_gcConcurrent", "0"),
        ("DOTNET_TieredPGO", "0"),
    ];

    internal static Dictionary<string, string> For(RecordingRequest request, string workingFolder, string address)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            if (variable is { Key: string name, Value: string value } && IsInherited(name))
            {
                variables[name] = value;
            }
        }

        foreach (var (name, value) in ShortLived)
        {
            variables[name] = value;
        }

        foreach (var (name, value) in request.Environment)
        {
            if (!name.StartsWith("PULUMI_", StringComparison.OrdinalIgnoreCase))
            {
                variables[name] = value;
            }
        }

        var secretKeys = request.Config.Values.Where(value => value.Value.Secret).Select(value => value.Key);
        variables["PULUMI_MONITOR"] = address;
        variables["PULUMI_ENGINE"] = address;
        variables["PULUMI_PROJECT"] = request.Project.Name;
        variables["PULUMI_STACK"] = request.Config.Stack;
        variables["PULUMI_ORGANIZATION"] = request.Organization;
        variables["PULUMI_ROOT_DIRECTORY"] = request.Project.Folder;
        variables["PULUMI_PWD"] = workingFolder;
        variables["PULUMI_DRY_RUN"] = "true";
        variables["PULUMI_QUERY_MODE"] = "false";
        variables["PULUMI_PARALLEL"] = "16";
        variables["PULUMI_CONFIG"] = Json(request.Config.Values);
        variables["PULUMI_CONFIG_SECRET_KEYS"] = PropertyValue
            .List([.. secretKeys.Select(PropertyValue.Of)])
            .ToString();
        return variables;
    }

    private static bool IsInherited(string name) =>
        Inherited.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith("LC_", StringComparison.Ordinal);

    private static string Json(IReadOnlyDictionary<string, ConfigValue> values)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory))
        {
            writer.WriteStartObject();
            foreach (var (key, value) in values)
            {
                writer.WriteString(key, value.Text);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
