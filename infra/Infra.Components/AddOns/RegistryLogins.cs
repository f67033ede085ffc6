using System.Text;
using System.Text.Json.Nodes;
using Pulumi;

namespace Infra.Components;

/// <summary>What programs log in to a registry with, as containers' tools read it.</summary>
internal static class RegistryLogins
{
    public static Output<string> Of(string registry, string user, Output<string> password) =>
        password.Apply(word => Of(registry, user, word));

    private static string Of(string registry, string user, string password)
    {
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        var registries = new JsonObject { [registry] = new JsonObject { ["auth"] = pair } };
        return new JsonObject { ["auths"] = registries }.ToJsonString();
    }
}
