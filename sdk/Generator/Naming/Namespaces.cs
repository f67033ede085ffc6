using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Naming;

/// <summary>Namespaces of a package's classes, from the modules of their tokens.</summary>
internal sealed class Namespaces
{
    private readonly Package package;

    public Namespaces(Package package)
    {
        this.package = package;
        Package = $"{package.RootNamespace}.{Mapped(package.Name)}";
    }

    /// <summary>The package's own namespace, of its provider and configuration.</summary>
    public string Package { get; }

    /// <summary>Last part of a token, as a class name.</summary>
    public static string ClassName(string token) =>
        Identifiers.Pascal(Identifiers.Joined(token.Substring(token.LastIndexOf(':') + 1)));

    /// <summary>Of resources, functions and enumerations.</summary>
    public string Of(string token) => Joined(Package, Module(token) is { Length: > 0 } module ? Mapped(module) : "");

    /// <summary>Of nested types: section is Inputs or Outputs.</summary>
    public string Of(string token, string section) =>
        package.IsKubernetes ? Joined($"{Package}.Types.{section}", Mapped(Module(token))) : $"{Of(token)}.{section}";

    /// <summary>Of the args classes of resources, which only Kubernetes keeps apart from the resource.</summary>
    public string OfArgs(string token) => package.IsKubernetes ? Of(token, "Inputs") : Of(token);

    private static string Joined(string space, string rest) => rest.Length == 0 ? space : $"{space}.{rest}";

    private string Module(string token)
    {
        var match = package.ModuleFormat.Match(token.Split(':')[1]);
        var module = match.Success && match.Groups.Count > 1 ? match.Groups[1].Value : "";
        return module is "index" or "providers" ? "" : module;
    }

    private string Mapped(string module)
    {
        if (package.Namespaces.TryGetValue(module, out var given))
        {
            return given;
        }
        var parts = module.Split('/').Select(part => string.Concat(part.Split('-').Select(Identifiers.Pascal)));
        return string.Join(".", parts) is var name && name == "Config" ? "Config_" : name;
    }
}
