using System.Text;
using Azure.Bicep.Types.Concrete;
using Infra.Review.Graph;

namespace Infra.TestProviders.Azure;

/// <summary>What Azure answers besides the inputs: the values that programs read and pass on.</summary>
internal static class AzureOutputs
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";

    public static ObjectValue Of(AzureKind kind, string id, ObjectValue inputs)
    {
        var name = PropertyValue.Of(id[(id.LastIndexOf('/') + 1)..]);
        var common = ObjectValue.Of(
            inputs
                .Members.Where(member => !kind.AddressInputs.Contains(member.Name))
                .Append(new Member("name", name))
                .Append(new Member("azureApiVersion", PropertyValue.Of(kind.Version)))
                .Append(new Member("provisioningState", PropertyValue.Of("Succeeded")))
        );
        // A pool's type is its own property, not the name of the resource type.
        var typed = common["type"] is null ? common.With("type", PropertyValue.Of(kind.TypeOf(inputs))) : common;
        return ObjectValue.Of(typed.Members.Concat(Identity(inputs)).Concat(Computed(kind, id, inputs)));
    }

    /// <summary>The inputs, with everything unknown that Azure adds to the objects in them.</summary>
    public static ObjectValue Foresee(AzureKind kind, ObjectValue inputs)
    {
        var content = inputs.Members.Where(member => !kind.AddressInputs.Contains(member.Name));
        var body = AzureTypes.BodyOf(kind.TypeOf(inputs), kind.Version);
        return ObjectValue.Of(
            content.Select(member =>
                member with
                {
                    Value = Place.Find(body, member.Name, isResource: true) is { } place
                        ? Foresee(member.Value, place.Type.Type)
                        : member.Value,
                }
            )
        );
    }

    private static PropertyValue Foresee(PropertyValue value, TypeBase type) =>
        (value, type) switch
        {
            // Identities are given as a list and answered as a map.
            (ListValue, ObjectType) => UnknownValue.Any,
            (ListValue list, ArrayType array) => list.Select(item => Foresee(item, array.ItemType.Type)),
            (ObjectValue members, ObjectType { AdditionalProperties: null } target) => ObjectValue.Of(
                Names(target)
                    .Select(name => new Member(name, UnknownValue.Any))
                    .Concat(
                        members.Members.Select(member =>
                            Place.Find(target, member.Name, isResource: false) is { } place
                                ? member with
                                {
                                    Value = Foresee(member.Value, place.Type.Type),
                                }
                                : member
                        )
                    )
            ),
            _ => value,
        };

    private static IEnumerable<string> Names(ObjectType type) =>
        type
            .Properties.Where(property => property.Value.Flags.HasFlag(ObjectTypePropertyFlags.ReadOnly))
            .Select(property => property.Key)
            .Concat(Place.InnerOf(type) is { } inner ? Names(inner) : []);

    private static IEnumerable<Member> Computed(AzureKind kind, string id, ObjectValue inputs) =>
        kind.Token switch
        {
            "azure-native:managedidentity:UserAssignedIdentity" =>
            [
                Text("clientId", GuidOf(id, "client")),
                Text("principalId", GuidOf(id, "principal")),
                Text("tenantId", Tenant),
            ],
            "azure-native:containerservice:ManagedCluster" => Cluster(id, inputs),
            "azure-native:containerservice:AgentPool" =>
            [
                Text("currentOrchestratorVersion", inputs.Text("orchestratorVersion") ?? ""),
                Text("nodeImageVersion", "AKSUbuntu-2204gen2containerd-202511.01.0"),
            ],
            "azure-native:network:PublicIPAddress" => [Text("ipAddress", AddressOf(id))],
            "azure-native:network:PublicIPPrefix" => [Text("ipPrefix", $"{AddressOf(id)}/31")],
            "azure-native:operationalinsights:Workspace" => [Text("customerId", GuidOf(id, "customer"))],
            "azure-native:containerregistry:Registry" => [Text("loginServer", $"{Name(id)}.azurecr.io")],
            "azure-native:dbforpostgresql:Server" =>
            [
                Text("fullyQualifiedDomainName", $"{Name(id)}.postgres.database.azure.com"),
            ],
            "azure-native:dbformysql:Server" =>
            [
                Text("fullyQualifiedDomainName", $"{Name(id)}.mysql.database.azure.com"),
            ],
            "azure-native:redis:Redis" =>
            [
                Text("hostName", $"{Name(id)}.redis.cache.windows.net"),
                new("port", PropertyValue.Of(6379)),
                new("sslPort", PropertyValue.Of(6380)),
            ],
            "azure-native:storage:StorageAccount" =>
            [
                new(
                    "primaryEndpoints",
                    PropertyValue.Object(("blob", PropertyValue.Of($"https://{Name(id)}.blob.core.windows.net/")))
                ),
            ],
            "azure-native:keyvault:Vault" =>
            [
                new(
                    "properties",
                    inputs
                        .Object("properties")
                        .With("vaultUri", PropertyValue.Of($"https://{Name(id)}.vault.azure.net/"))
                ),
            ],
            "azure-native:dns:Zone" =>
            [
                new(
                    "nameServers",
                    PropertyValue.List(
                        PropertyValue.Of("ns1-01.azure-dns.com."),
                        PropertyValue.Of("ns2-01.azure-dns.net.")
                    )
                ),
            ],
            _ => [],
        };

    // Given as a list of ids, answered as a map with what each identity is.
    private static IEnumerable<Member> Identity(ObjectValue inputs)
    {
        if (inputs.Object("identity")["userAssignedIdentities"] is ListValue list)
        {
            var identities = list
                .Items.OfType<StringValue>()
                .Select(item => new Member(
                    item.Value,
                    PropertyValue.Object(
                        ("clientId", PropertyValue.Of(GuidOf(item.Value, "client"))),
                        ("principalId", PropertyValue.Of(GuidOf(item.Value, "principal")))
                    )
                ));
            yield return new(
                "identity",
                inputs.Object("identity").With("userAssignedIdentities", ObjectValue.Of(identities))
            );
        }
    }

    private static IEnumerable<Member> Cluster(string id, ObjectValue inputs)
    {
        var location = inputs.Text("location");
        var host = $"{inputs.Text("dnsPrefix") ?? Name(id)}-{GuidOf(id, "host")[..8]}";
        yield return Text("fqdn", $"{host}.hcp.{location}.azmk8s.io");
        yield return Text("currentKubernetesVersion", inputs.Text("kubernetesVersion") ?? "");
        yield return Text("resourceUID", GuidOf(id, "resource"));
        yield return new("maxAgentPools", PropertyValue.Of(100));
        yield return new("powerState", PropertyValue.Object(("code", PropertyValue.Of("Running"))));
        if (inputs["nodeResourceGroup"] is null)
        {
            yield return Text("nodeResourceGroup", $"MC_{Group(id)}_{Name(id)}_{location}");
        }

        if (inputs["identityProfile"] is null)
        {
            yield return new(
                "identityProfile",
                PropertyValue.Object(
                    (
                        "kubeletidentity",
                        PropertyValue.Object(
                            ("clientId", PropertyValue.Of(GuidOf(id, "kubelet client"))),
                            ("objectId", PropertyValue.Of(GuidOf(id, "kubelet object")))
                        )
                    )
                )
            );
        }

        if (inputs.Object("oidcIssuerProfile").Flag("enabled") == true)
        {
            var issuer = $"https://{location}.oic.prod-aks.azure.com/{Tenant}/{GuidOf(id, "issuer")}/";
            yield return new(
                "oidcIssuerProfile",
                inputs.Object("oidcIssuerProfile").With("issuerURL", PropertyValue.Of(issuer))
            );
        }
    }

    private static Member Text(string name, string value) => new(name, PropertyValue.Of(value));

    private static string Name(string id) => id[(id.LastIndexOf('/') + 1)..];

    private static string Group(string id) => id.Split('/') is [_, _, _, _, var group, ..] ? group : "";

    private static string GuidOf(string id, string what) =>
        $"{AzureDefaults.GuidOf(Encoding.UTF8.GetBytes($"{id.ToUpperInvariant()} {what}"))}";

    // From the block that is reserved for examples.
    private static string AddressOf(string id) => $"203.0.113.{GuidOf(id, "address").Sum(c => c) % 254 + 1}";
}
