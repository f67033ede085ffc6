using Infra.Planning.Names;
using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Components;

/// <summary>
/// The routes of a cluster, and what makes them routes. They come after the controller that serves them, which brings
/// their kinds, and after whoever gives certificates; and they go before them.
/// </summary>
public sealed class ClusterEdge : ComponentResource
{
    /// <param name="home">Gives the namespaces of the cluster by name, so that what lies in one waits for it.</param>
    public ClusterEdge(
        string name,
        EdgePlan plan,
        Func<NamespaceName, Output<string>> home,
        ComponentResourceOptions? options = null
    )
        : base("infra:kubernetes:ClusterEdge", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        foreach (var item in plan.Objects)
        {
            _ = CustomObjects.Create(name, item, home, child);
        }

        foreach (var ingress in plan.Ingresses)
        {
            _ = new Ingress(
                CustomObjects.NameOf(name, "Ingress", ingress.Namespace, ingress.Name),
                new IngressArgs
                {
                    Metadata = CustomObjects.MetadataOf(ingress.Name, home(ingress.Namespace), ingress.Annotations),
                    Spec = SpecOf(ingress),
                },
                child
            );
        }

        RegisterOutputs();
    }

    private static IngressSpecArgs SpecOf(IngressPlan ingress) =>
        new()
        {
            IngressClassName = ingress.Class,
            Tls = new IngressTLSArgs { Hosts = ingress.Host, SecretName = ingress.Certificate },
            Rules = new IngressRuleArgs
            {
                Host = ingress.Host,
                Http = new HTTPIngressRuleValueArgs { Paths = ingress.Paths.Select(PathOf).ToArray() },
            },
        };

    private static HTTPIngressPathArgs PathOf(IngressPathPlan path) =>
        new()
        {
            Path = path.Path,
            PathType = "Prefix",
            Backend = new IngressBackendArgs
            {
                Service = new IngressServiceBackendArgs
                {
                    Name = path.Service.Value,
                    Port = new ServiceBackendPortArgs { Number = path.Port },
                },
            },
        };
}
