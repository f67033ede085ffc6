namespace Infra.Review.Views.Permissions;

/// <summary>One question to the API server: may somebody do this?</summary>
/// <param name="Namespace">Empty for the whole cluster.</param>
/// <param name="Group">API group; empty for the core.</param>
/// <param name="Resource">With its part where one is meant: <c>pods/log</c>.</param>
/// <param name="Name">Of one object; empty for any.</param>
public sealed record Access(string Namespace, string Verb, string Group, string Resource, string Name = "")
{
    /// <summary>In place of a resource, a path of the API server such as <c>/metrics</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>The same of the whole cluster.</summary>
    public Access Everywhere => this with { Namespace = "" };

    /// <summary><c>pods/log</c>, <c>deployments.apps</c>, <c>secrets[one]</c>, <c>/metrics</c>.</summary>
    public string Target =>
        Path.Length > 0
            ? Path
            : Resource + (Group.Length > 0 ? $".{Group}" : "") + (Name.Length > 0 ? $"[{Name}]" : "");
}
