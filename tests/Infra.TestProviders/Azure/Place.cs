using Azure.Bicep.Types.Concrete;

namespace Infra.TestProviders.Azure;

/// <summary>Where an input of azure-native goes in the request.</summary>
/// <param name="WireName">Azure's name.</param>
/// <param name="IsInner">It goes into the object <c>properties</c>, which azure-native flattens away.</param>
/// <param name="IsWritable">False for what Azure fills in itself, or what the address of the request says.</param>
internal sealed record Place(string WireName, bool IsInner, bool IsWritable, ITypeReference Type)
{
    private const string Inner = "properties";
    private const string StorageAccount = "StorageAccountPropertiesCreateParametersOrStorageAccountProperties";

    // Part of the address of the request, not of its content.
    private static readonly string[] Address = ["id", "name", "type", "apiVersion"];

    /// <summary>
    /// azure-native keeps Azure's names but for dashes and capitals, except where the specification gives clients
    /// another one. Key: Azure's object type and azure-native's name. Complete for the schemas of this repository: a
    /// test looks for the place of every property in them.
    /// </summary>
    private static readonly Dictionary<(string Type, string Name), string> Renamed = new()
    {
        [("Encryption", "encryptionIdentity")] = "identity",
        [("EncryptionIdentity", "encryptionUserAssignedIdentity")] = "userAssignedIdentity",
        [("EncryptionIdentity", "encryptionFederatedIdentityClientId")] = "federatedIdentityClientId",
        [("IPRule", "iPAddressOrRange")] = "value",
        [("VirtualNetworkRule", "virtualNetworkResourceId")] = "id",
        [(StorageAccount, "enableHttpsTrafficOnly")] = "supportsHttpsTrafficOnly",
        [(StorageAccount, "enableNfsV3")] = "isNfsV3Enabled",
        [(StorageAccount, "networkRuleSet")] = "networkAcls",
    };

    /// <summary>Null if Azure has no such property.</summary>
    /// <param name="isResource">The object is the resource itself, not a part of it.</param>
    public static Place? Find(ObjectType type, string name, bool isResource)
    {
        var own = Own(type, name);
        var isAddress = isResource && Address.Contains(name);
        if (own is { IsWritable: true } && !isAddress)
        {
            return own;
        }

        var flattened = InnerOf(type) is { } inner ? Own(inner, name) : null;
        return flattened is not null ? flattened with { IsInner = true }
            : own is not null ? own with { IsWritable = false }
            : null;
    }

    /// <summary>The object that azure-native flattens into this one, or null.</summary>
    public static ObjectType? InnerOf(ObjectType type) =>
        type.Properties.TryGetValue(Inner, out var property) ? property.Type.Type as ObjectType : null;

    private static Place? Own(ObjectType type, string name)
    {
        var wanted = Renamed.GetValueOrDefault((type.Name, name), name);
        var wireName = type.Properties.ContainsKey(wanted)
            ? wanted
            : type.Properties.Keys.FirstOrDefault(key => Same(key, wanted));
        if (wireName is null)
        {
            return null;
        }

        var property = type.Properties[wireName];
        var isWritable = !property.Flags.HasFlag(ObjectTypePropertyFlags.ReadOnly);
        return new Place(wireName, IsInner: false, isWritable, property.Type);
    }

    private static bool Same(string wireName, string name) =>
        string.Equals(wireName.Replace("-", ""), name, StringComparison.OrdinalIgnoreCase);
}
