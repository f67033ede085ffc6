using System.Security.Cryptography;
using Infra.Review.Graph;

namespace Infra.TestProviders.Azure;

/// <summary>What the provider fills in by itself: the name and the location.</summary>
internal static class AzureDefaults
{
    private const int SuffixLength = 8;

    /// <summary>Resources that hold others get a random suffix, parts take the resource's own name.</summary>
    public static ObjectValue Named(AzureKind kind, CheckCall call)
    {
        if (call.News[kind.OwnName] is not (null or NullValue))
        {
            return call.News;
        }

        var name =
            call.Olds.Text(kind.OwnName)
            ?? (
                kind.Token == "azure-native:authorization:RoleAssignment" ? $"{GuidOf(call.Seed.Span)}"
                : kind.IsChild ? call.Resource.Name
                : call.Resource.Name + Convert.ToHexStringLower(SHA256.HashData(call.Seed.Span))[..SuffixLength]
            );
        return call.News.With(kind.OwnName, PropertyValue.Of(name));
    }

    /// <summary>True if the name is one that <see cref="Named"/> made up, so that two may exist side by side.</summary>
    public static bool IsAutonamed(AzureKind kind, ResourceName resource, ObjectValue inputs) =>
        !kind.IsChild
        && inputs.Text(kind.OwnName) is { } name
        && name.Length == resource.Name.Length + SuffixLength
        && name.StartsWith(resource.Name, StringComparison.Ordinal)
        && name[resource.Name.Length..].All(char.IsAsciiHexDigitLower);

    /// <summary>The provider's location, else that of the resource group; unknown while there is no group yet.</summary>
    public static ObjectValue Located(
        AzureKind kind,
        ObjectValue inputs,
        string? location,
        Func<string, ObjectValue?> find
    )
    {
        if (inputs["location"] is not (null or NullValue) || kind.Scope != AzureScope.Group)
        {
            return inputs;
        }

        var place = Place.Find(AzureTypes.BodyOf(kind.TypeOf(inputs), kind.Version), "location", isResource: true);
        if (place is not { IsWritable: true } || kind.Type.EndsWith("Zones", StringComparison.Ordinal))
        {
            return inputs;
        }

        var value =
            location is not null ? PropertyValue.Of(location)
            : inputs.Text("resourceGroupName") is { } group && find(group) is { } found ? found["location"]
            : UnknownValue.Any;
        return inputs.With("location", value ?? UnknownValue.Any);
    }

    /// <summary>The same for the same bytes, in the form of a random one.</summary>
    public static Guid GuidOf(ReadOnlySpan<byte> seed)
    {
        var bytes = SHA256.HashData(seed)[..16];
        bytes[7] = (byte)(bytes[7] & 0x0F | 0x40);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes);
    }
}
