using System.Reflection;
using System.Text.Json;
using Infra.Review.Graph;
using Infra.Review.Graph.Engine;
using Infra.Review.Reading;

namespace Infra.Review.Views.Permissions;

/// <summary>
/// The roles and bindings that every cluster has by itself, as the API server of Kubernetes 1.35 made them; those of its
/// own controllers left out.
/// </summary>
internal static class BuiltIn
{
    private static readonly Lazy<ValueList<Field>> All = new(Read);

    public static IEnumerable<Field> ClusterRoles => OfKind("ClusterRole");

    public static IEnumerable<Field> ClusterRoleBindings => OfKind("ClusterRoleBinding");

    private static IEnumerable<Field> OfKind(string kind) => All.Value.Where(field => field["kind"].Is(kind));

    private static ValueList<Field> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream =
            assembly.GetManifestResourceStream("Infra.Review.Views.Permissions.built-in.json")
            ?? throw new InvalidOperationException("the roles of Kubernetes are not part of the assembly");
        using var json = JsonDocument.Parse(stream);
        return json
            .RootElement.EnumerateArray()
            .Select(EngineValue.Members)
            .Select(inputs => Field.Of(ResourceOf(inputs)))
            .ToValueList();
    }

    private static Resource ResourceOf(ObjectValue inputs) =>
        new()
        {
            Urn = "",
            Type = "",
            Name = "",
            Inputs = inputs,
        };
}
