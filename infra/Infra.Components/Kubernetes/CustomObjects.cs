using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using KubernetesObject = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Infra.Components;

/// <summary>Makes objects of custom kinds.</summary>
internal static class CustomObjects
{
    /// <param name="home">Gives namespaces by name, so that what lies in one waits for it.</param>
    public static Resource Create(
        string prefix,
        ObjectPlan plan,
        Func<NamespaceName, Output<string>> home,
        CustomResourceOptions options
    ) =>
        new KubernetesObject(
            NameOf(prefix, plan.Kind, plan.Namespace, plan.Name),
            new ObjectArgs(plan)
            {
                Metadata = MetadataOf(plan.Name, plan.Namespace is { } space ? home(space) : null, plan.Annotations),
            },
            options
        );

    public static string NameOf(string prefix, string kind, NamespaceName? space, string name) =>
        (space is null ? $"{prefix}-{kind}-{name}" : $"{prefix}-{kind}-{space}-{name}").ToLowerInvariant();

    public static ObjectMetaArgs MetadataOf(string name, Output<string>? space, SortedMap<string> annotations)
    {
        var metadata = new ObjectMetaArgs { Name = name };
        if (space is not null)
        {
            metadata.Namespace = space;
        }

        if (annotations.Count > 0)
        {
            metadata.Annotations = annotations.ToInputs();
        }

        return metadata;
    }
}
