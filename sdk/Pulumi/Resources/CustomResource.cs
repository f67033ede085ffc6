namespace Pulumi;

/// <summary>A resource that a provider creates, reads, updates and deletes.</summary>
public class CustomResource : Resource
{
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, registerPackageRequest: null) { }

    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null
    )
        : base(
            type,
            name,
            custom: true,
            args ?? ResourceArgs.Empty,
            options ?? new CustomResourceOptions(),
            remote: false,
            registerPackageRequest
        ) { }

    private protected CustomResource(string urn)
        : base(urn) { }

    /// <summary>The provider's id; unknown while the resource does not exist.</summary>
    [Output("id")]
    public Output<string> Id { get; } = new();
}

/// <summary>Stands for a resource that is only named by a URN in a reply.</summary>
internal sealed class PlaceholderResource : CustomResource
{
    public PlaceholderResource(string urn, OutputData<string>? id = null)
        : base(urn) => Id.TrySet(id ?? new OutputData<string>("", isKnown: false, isSecret: false, [this]));
}
