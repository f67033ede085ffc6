using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomObject = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Infra.Components;

/// <summary>Certificates that sign themselves, by cert-manager.</summary>
internal static class OwnCertificates
{
    private const string Group = "cert-manager.io/v1";

    private const string Issuer = "self-signed";

    public static Resource Create(string name, CertificatePlan plan, Output<string> home, CustomResourceOptions options)
    {
        var issuer = new CustomObject(
            $"{name}-{plan.Secret}-issuer",
            new Args("Issuer", new() { ["selfSigned"] = new InputMap<object>() })
            {
                Metadata = new ObjectMetaArgs { Name = Issuer, Namespace = home },
            },
            options
        );
        return new CustomObject(
            $"{name}-{plan.Secret}",
            new Args(
                "Certificate",
                new()
                {
                    ["secretName"] = plan.Secret,
                    ["commonName"] = plan.CommonName,
                    ["duration"] = "87600h",
                    ["privateKey"] = new InputMap<object>
                    {
                        ["algorithm"] = "RSA",
                        ["size"] = 4096,
                        ["rotationPolicy"] = "Never",
                    },
                    ["issuerRef"] = new InputMap<object> { ["name"] = Issuer.Of(issuer), ["kind"] = "Issuer" },
                }
            )
            {
                Metadata = new ObjectMetaArgs { Name = plan.Secret, Namespace = home },
            },
            options
        );
    }

    private sealed class Args(string kind, InputMap<object> spec) : CustomResourceArgs(Group, kind)
    {
        [Input("spec")]
        public InputMap<object> Spec { get; } = spec;
    }
}
