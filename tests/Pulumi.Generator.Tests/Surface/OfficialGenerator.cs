using System.Text.Json.Nodes;
using Infra.TestKit;

namespace Pulumi.Generator.Tests.Surface;

/// <summary>The C# that the official generator makes of a schema.</summary>
internal static class OfficialGenerator
{
    /// <summary>Texts of the files; the running test is skipped where the Pulumi command is missing.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string schema)
    {
        var pulumi = Tools.Require("pulumi");
        var folder = Directory.CreateTempSubdirectory("official-generator");
        try
        {
            using var logo = new LogoServer();
            var document =
                JsonNode.Parse(schema)?.AsObject() ?? throw new InvalidOperationException("the schema is no object");
            // The generator fetches the logo; the schema's own address is out of reach here.
            document["logoUrl"] = logo.Address;
            var file = Path.Combine(folder.FullName, "schema.json");
            await File.WriteAllTextAsync(file, document.ToJsonString());
            var made = Path.Combine(folder.FullName, "made");
            var finished = await Shell.RunAsync(
                pulumi,
                ["package", "gen-sdk", file, "--language", "dotnet", "--out", made],
                folder.FullName,
                new Dictionary<string, string?>
                {
                    ["PATH"] =
                        $"{Path.GetDirectoryName(pulumi)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
                    ["PULUMI_HOME"] = Path.Combine(folder.FullName, "home"),
                    ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
                }
            );
            finished.Expect(0);
            return
            [
                .. Directory.EnumerateFiles(made, "*.cs", SearchOption.AllDirectories).Order().Select(File.ReadAllText),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
