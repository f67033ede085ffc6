namespace Pulumi.Kubernetes;

/// <summary>Base of every object in a cluster.</summary>
public abstract class KubernetesResource : CustomResource
{
    private protected KubernetesResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null
    )
        : base(type, name, args, WithVersion(options)) { }

    // Custom resources bring no options of their own, and a request without a version gets whatever plugin is newest
    // on the machine.
    private static CustomResourceOptions WithVersion(CustomResourceOptions? options) =>
        options?.Version is null
            ? CustomResourceOptions.Merge(new CustomResourceOptions { Version = PackageSupport.Version }, options)
            : options;
}
