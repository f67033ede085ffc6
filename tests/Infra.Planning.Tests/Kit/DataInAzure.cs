using Infra.Planning.AddOns;

namespace Infra.Planning.Tests.Kit;

/// <summary>Harbor and kuboard with their data in services of Azure, and the subnets for those.</summary>
internal static class DataInAzure
{
    public static Stack Stack { get; } =
        AddOnStack
            .Of(
                """
                "certManager": {},
                "harbor": { "host": "harbor.example.com", "data": "azure" },
                "kuboard": { "host": "kuboard.example.com", "data": "azure" }
                """,
                addOns => new CertManager(addOns.CertManager),
                addOns => new Harbor(addOns.Harbor),
                addOns => new Kuboard(addOns.Kuboard)
            )
            .WithCluster("network.dataServices", """["postgreSql", "mySql", "redis", "blob"]""")
            .WithCluster("network.endpoints", "\"10.20.4.64/27\"")
            .WithCluster("network.postgreSql", "\"10.20.4.96/28\"")
            .WithCluster("network.mySql", "\"10.20.4.16/28\"")
            .WithCluster("pools.apps.max", "15");

    public static Stack Weak { get; } = Stack.WithCluster("resilience", "\"none\"");
}
