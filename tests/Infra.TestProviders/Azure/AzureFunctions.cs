using System.Security.Cryptography;
using System.Text;
using Infra.Review.Graph;

namespace Infra.TestProviders.Azure;

/// <summary>The functions of the package: what is asked of a resource that exists.</summary>
internal static class AzureFunctions
{
    public static ObjectValue Call(Cloud cloud, string token, ObjectValue arguments, string subscription)
    {
        return token switch
        {
            "azure-native:containerservice:listManagedClusterUserCredentials" => Credentials("clusterUser"),
            "azure-native:containerservice:listManagedClusterAdminCredentials" => AdminCredentials(),
            "azure-native:storage:listStorageAccountKeys" => PropertyValue.Object(
                ("keys", PropertyValue.List(StorageKey("key1"), StorageKey("key2")))
            ),
            "azure-native:redis:listRedisKeys" => PropertyValue.Object(
                ("primaryKey", Key(Target("azure-native:redis:Redis").Id, "primary")),
                ("secondaryKey", Key(Target("azure-native:redis:Redis").Id, "secondary"))
            ),
            _ => throw new ProviderException($"The test provider has no function {token}."),
        };

        CloudResource Target(string kind)
        {
            var id = AzureKinds.All[kind].IdOf(arguments, subscription);
            return id is not null && cloud.Find(id) is { } found
                ? found
                : throw new ProviderException($"ResourceNotFound: '{id}' does not exist");
        }

        ObjectValue AdminCredentials() =>
            Target("azure-native:containerservice:ManagedCluster").Inputs.Flag("disableLocalAccounts") == true
                ? throw new ProviderException(
                    "BadRequest: Getting static credential is not allowed because this cluster is set to disable local accounts."
                )
                : Credentials("clusterAdmin");

        ObjectValue Credentials(string name)
        {
            var cluster = Target("azure-native:containerservice:ManagedCluster");
            var kubeconfig = NodeFleet.KubeconfigOf(cluster.Inputs.Text("resourceName") ?? "");
            var value = Convert.ToBase64String(Encoding.UTF8.GetBytes(kubeconfig));
            return PropertyValue.Object(
                (
                    "kubeconfigs",
                    PropertyValue.List(
                        PropertyValue.Object(("name", PropertyValue.Of(name)), ("value", PropertyValue.Of(value)))
                    )
                )
            );
        }

        ObjectValue StorageKey(string name) =>
            PropertyValue.Object(
                ("keyName", PropertyValue.Of(name)),
                ("permissions", PropertyValue.Of("FULL")),
                ("value", Key(Target("azure-native:storage:StorageAccount").Id, name))
            );
    }

    // The same at every call, as Azure's keys are until somebody rotates them.
    private static SecretValue Key(string id, string name) =>
        new(PropertyValue.Of(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{id} {name}")))));
}
