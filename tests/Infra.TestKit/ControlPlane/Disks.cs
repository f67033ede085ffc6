using k8s;
using k8s.Models;

namespace Infra.TestKit.ControlPlane;

/// <summary>Disks for those who ask for one of AKS's storage classes: nothing makes them when they are asked for here.</summary>
internal static class Disks
{
    private const int OfEachClass = 6;

    private static readonly string[] Classes = ["managed-csi", "managed-csi-premium-zrs"];

    public static async Task PutInAsync(IKubernetes client)
    {
        foreach (var name in Classes)
        {
            await client.StorageV1.CreateStorageClassAsync(
                new V1StorageClass
                {
                    Metadata = new() { Name = name },
                    Provisioner = "kubernetes.io/no-provisioner",
                    VolumeBindingMode = "Immediate",
                }
            );
            for (var number = 1; number <= OfEachClass; number++)
            {
                await client.CoreV1.CreatePersistentVolumeAsync(Disk(name, number));
            }
        }
    }

    private static V1PersistentVolume Disk(string storageClass, int number) =>
        new()
        {
            Metadata = new() { Name = $"{storageClass}-{number}" },
            Spec = new()
            {
                AccessModes = ["ReadWriteOnce"],
                Capacity = new Dictionary<string, ResourceQuantity> { ["storage"] = new("100Gi") },
                HostPath = new() { Path = $"/disks/{storageClass}-{number}" },
                PersistentVolumeReclaimPolicy = "Retain",
                StorageClassName = storageClass,
            },
        };
}
