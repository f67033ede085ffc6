using System.Collections.Immutable;
using System.Xml.Linq;

namespace Infra.Architecture.Tests;

/// <summary>
/// What a project file declares. <see cref="Projects"/> are paths from the root; a reference that only orders the
/// build (<c>ReferenceOutputAssembly="false"</c>) and an analyzer bring no assembly and are not among them.
/// </summary>
internal sealed record ProjectFile(
    string Path,
    ImmutableArray<string> Projects,
    ImmutableArray<string> Packages,
    ImmutableDictionary<string, string> Properties
)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Reads a project file with the files it imports.</summary>
    /// <param name="path">From the root, with forward slashes.</param>
    /// <param name="xml">The file's text.</param>
    /// <param name="readImport">Gives the text of an imported file by its path from the root.</param>
    public static ProjectFile Parse(string path, string xml, Func<string, string?> readImport)
    {
        var projects = ImmutableArray.CreateBuilder<string>();
        var packages = ImmutableArray.CreateBuilder<string>();
        var properties = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        Read(path, xml);
        return new ProjectFile(path, projects.ToImmutable(), packages.ToImmutable(), properties.ToImmutable());

        void Read(string file, string text)
        {
            foreach (var element in XDocument.Parse(text).Descendants())
            {
                var include = (string?)element.Attribute("Include");
                switch (element.Name.LocalName)
                {
                    case "ProjectReference" when include is not null && BringsItsAssembly(element):
                        projects.Add(Resolve(file, include));
                        break;
                    case "PackageReference" when include is not null && !IsForTheBuildOnly(element):
                        packages.Add(include);
                        break;
                    case "Import" when (string?)element.Attribute("Project") is { } import:
                        var target = Resolve(file, import);
                        if (readImport(target) is { } imported)
                        {
                            Read(target, imported);
                        }

                        break;
                    default:
                        if (element.Parent?.Name.LocalName == "PropertyGroup")
                        {
                            properties[element.Name.LocalName] = element.Value;
                        }

                        break;
                }
            }
        }
    }

    private static bool BringsItsAssembly(XElement reference) =>
        (string?)reference.Attribute("ReferenceOutputAssembly") != "false"
        && (string?)reference.Attribute("OutputItemType") != "Analyzer";

    private static bool IsForTheBuildOnly(XElement reference) => (string?)reference.Attribute("PrivateAssets") == "all";

    private static string Resolve(string file, string reference)
    {
        var path = reference.Replace('\\', '/');
        if (path.StartsWith("$(RepoRoot)", StringComparison.Ordinal))
        {
            return path["$(RepoRoot)".Length..];
        }

        var parts = new Stack<string>((System.IO.Path.GetDirectoryName(file) ?? "").Split('/', '\\'));
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.Pop();
            }
            else if (part is not ("." or ""))
            {
                parts.Push(part);
            }
        }

        return string.Join('/', parts.Reverse().Where(part => part.Length > 0));
    }
}
