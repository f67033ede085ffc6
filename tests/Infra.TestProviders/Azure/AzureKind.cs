using Infra.Review.Graph;

namespace Infra.TestProviders.Azure;

/// <summary>Where the id of a resource begins.</summary>
internal enum AzureScope
{
    /// <summary>In a resource group, which the input <c>resourceGroupName</c> names.</summary>
    Group,

    /// <summary>In the subscription itself.</summary>
    Subscription,

    /// <summary>On any other resource, whose id an input holds.</summary>
    Extension,
}

/// <summary>One resource type of azure-native, and what it is called in Azure.</summary>
/// <param name="Token">azure-native's name, as <c>azure-native:network:Subnet</c>.</param>
/// <param name="Type">Azure's, as <c>Microsoft.Network/virtualNetworks/subnets</c>.</param>
/// <param name="Version">The API version that azure-native 3.28.0 uses.</param>
/// <param name="Names">The inputs that are segments of the id, the last one being the resource's own name.</param>
internal sealed record AzureKind(string Token, string Type, string Version, params IReadOnlyList<string> Names)
{
    public AzureScope Scope { get; init; } = AzureScope.Group;

    /// <summary>For extensions: the input with the id of the resource they belong to.</summary>
    public string ScopeInput { get; init; } = "scope";

    /// <summary>The name if the program gives none: resources that hold others get a random one, parts do not.</summary>
    public bool IsChild => Names.Count > 1 || Scope == AzureScope.Extension;

    public string OwnName => Names[^1];

    /// <summary>The inputs that travel in the address of the request, not in its body.</summary>
    public IEnumerable<string> AddressInputs =>
        Scope switch
        {
            AzureScope.Group => [.. Names, "resourceGroupName", "recordType", "syncRemoteAddressSpace"],
            AzureScope.Extension => [.. Names, ScopeInput],
            _ => Names,
        };

    /// <summary>Azure's type, which for DNS records depends on the inputs.</summary>
    public string TypeOf(ObjectValue inputs) =>
        Type.Contains('*') ? Type.Replace("*", inputs.Text("recordType") ?? "A") : Type;

    /// <summary>Null while a part of it is unknown.</summary>
    public string? IdOf(ObjectValue inputs, string subscription)
    {
        var names = Names.Select(inputs.Text).ToList();
        var start = Scope switch
        {
            AzureScope.Group when inputs.Text("resourceGroupName") is { } group =>
                $"/subscriptions/{subscription}/resourceGroups/{group}",
            AzureScope.Subscription => $"/subscriptions/{subscription}",
            AzureScope.Extension => inputs.Text(ScopeInput),
            _ => null,
        };
        if (start is null || names.Contains(null))
        {
            return null;
        }

        // A resource group is part of the path itself, not of a provider.
        var parts = TypeOf(inputs).Split('/');
        // A level without a name, such as the blob service of a storage account, is there once and called default.
        names.InsertRange(names.Count - 1, Enumerable.Repeat("default", parts.Length - 1 - names.Count));
        var path = parts[1..].Zip(names, (type, name) => $"/{type}/{name}");
        return Scope == AzureScope.Subscription
            ? $"{start}{string.Concat(path)}"
            : $"{start}/providers/{parts[0]}{string.Concat(path)}";
    }
}
