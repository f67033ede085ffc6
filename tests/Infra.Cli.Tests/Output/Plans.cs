using Infra.Review.Graph;

namespace Infra.Cli.Tests.Output;

/// <summary>Small plans for the renderers.</summary>
internal static class Plans
{
    private const string Stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    public static ResourceGraph Empty => ResourceGraph.Of("shop", "dev", [StackItself]);

    public static ResourceGraph One =>
        ResourceGraph.Of("shop", "dev", [StackItself, Custom("kubernetes:core/v1:Namespace", "pay")]);

    /// <summary>Every kind of value and mark, two components, names in need of escaping, two types of one short name.</summary>
    public static ResourceGraph Small
    {
        get
        {
            var cluster = Component("infra:azure:Cluster", "main");
            var group = Custom("azure-native:resources:ResourceGroup", "rg", cluster) with
            {
                Inputs = PropertyValue.Object(
                    ("location", PropertyValue.Of("westeurope")),
                    ("tags", PropertyValue.Object())
                ),
            };
            var network = Custom("azure-native:network:VirtualNetwork", "net", cluster, group) with
            {
                Inputs = PropertyValue.Object(
                    ("location", PropertyValue.Of("westeurope")),
                    ("addressSpace", PropertyValue.Object(("addressPrefixes", List("10.10.0.0/16", "fd00:10::/48"))))
                ),
            };
            var aks = Custom("azure-native:containerservice:ManagedCluster", "aks", cluster, network) with
            {
                Inputs = PropertyValue.Object(
                    ("agentPoolProfiles", PropertyValue.List(SystemPool)),
                    ("apiVersion", PropertyValue.Of("never shown")),
                    ("identity", PropertyValue.Object(("principalId", Unknown(network)))),
                    ("kubernetesVersion", PropertyValue.Of("1.34")),
                    (
                        "sku",
                        PropertyValue.Object(("name", PropertyValue.Of("Base")), ("tier", PropertyValue.Of("Standard")))
                    )
                ),
                Options = new ResourceOptions { Protect = true },
            };
            var line = Component("infra:kubernetes:BusinessLine", "payments");
            return ResourceGraph.Of(
                "shop",
                "dev",
                [
                    StackItself,
                    cluster,
                    group,
                    network,
                    aks,
                    line,
                    Custom("pulumi:providers:kubernetes", "aks", cluster, aks) with
                    {
                        Inputs = PropertyValue.Object(("kubeconfig", SecretValue.Masked)),
                    },
                    Custom("kubernetes:core/v1:Namespace", "payments", line),
                    Custom("kubernetes:core/v1:ResourceQuota", "payments", line) with
                    {
                        Inputs = PropertyValue.Object(
                            ("metadata", PropertyValue.Object(("namespace", PropertyValue.Of("${payments.id}")))),
                            ("spec", PropertyValue.Object(("hard", Hard)))
                        ),
                    },
                    Custom("azure-native:dbforpostgresql:Server", "harbor"),
                    Custom("azure-native:dbformysql:Server", "kuboard") with
                    {
                        Options = new ResourceOptions { External = true },
                        Inputs = PropertyValue.Object(
                            ("anything", PropertyValue.Of("a\u001b[31mred\nline")),
                            ("flag", PropertyValue.True)
                        ),
                    },
                    Custom("random:index/randomPassword:RandomPassword", "pass 数据库 \u202Egnp", cluster) with
                    {
                        Inputs = PropertyValue.Object(("length", PropertyValue.Of(32))),
                        Options = new ResourceOptions { ImportId = "x" },
                    },
                ],
                PropertyValue.Object(
                    ("endpoint", Unknown(aks)),
                    ("kubeconfig", SecretValue.Masked),
                    (
                        "hosts",
                        PropertyValue.Object(("pay", PropertyValue.Object(("url", PropertyValue.Of("https://pay")))))
                    ),
                    ("lines", PropertyValue.List(PropertyValue.Of("payments"), PropertyValue.Of("risk")))
                )
            );
        }
    }

    public static ResourceGraph OfLines(int lines) =>
        ResourceGraph.Of(
            "shop",
            "dev",
            Enumerable
                .Range(0, lines)
                .SelectMany(number =>
                {
                    var line = Component("infra:kubernetes:BusinessLine", $"line-{number}");
                    return (Resource[])
                        [
                            line,
                            Custom("kubernetes:core/v1:Namespace", $"line-{number}", line),
                            Custom("kubernetes:core/v1:ServiceAccount", $"line-{number}", line),
                        ];
                })
        );

    public static Resource StackItself =>
        new()
        {
            Urn = Stack,
            Type = "pulumi:pulumi:Stack",
            Name = "shop-dev",
        };

    public static Resource Component(string type, string name) =>
        new()
        {
            Urn = $"urn:pulumi:dev::shop::{type}::{name}",
            Type = type,
            Name = name,
            Parent = Stack,
        };

    public static Resource Custom(string type, string name, Resource? parent = null, params Resource[] dependencies) =>
        new()
        {
            Urn = $"urn:pulumi:dev::shop::{(parent is null ? "" : parent.Type + "$")}{type}::{name}",
            Type = type,
            Name = name,
            Parent = parent?.Urn ?? Stack,
            Custom = true,
            Dependencies = dependencies.Select(resource => resource.Urn).ToSortedSet(),
        };

    public static UnknownValue Unknown(params Resource[] waitsFor) =>
        new(UnknownKind.Any, waitsFor.Select(resource => resource.Urn).ToSortedSet());

    public static PropertyValue List(params string[] texts) =>
        new ListValue(texts.Select(PropertyValue.Of).ToValueList());

    private static ObjectValue SystemPool =>
        PropertyValue.Object(
            ("availabilityZones", List("1", "2", "3")),
            ("count", PropertyValue.Of(3)),
            ("vmSize", PropertyValue.Of("Standard_D4s_v5"))
        );

    private static ObjectValue Hard =>
        PropertyValue.Object(
            ("pods", PropertyValue.Of("50")),
            ("requests.cpu", PropertyValue.Of("8")),
            ("requests.memory", PropertyValue.Of("32Gi"))
        );
}
