using Infra.Planning.Addresses.Files;
using Pulumi;

namespace Infra.Stacks;

/// <summary>The files of addresses, which lie beside <c>Pulumi.yaml</c>. One that is not there says nothing.</summary>
internal static class ProgramAddresses
{
    public static AddressFiles Read() => Read(Deployment.Instance.RootDirectory);

    private static AddressFiles Read(string folder) =>
        AddressFiles.Read(
            Text(Path.Combine(folder, AddressFiles.SpaceFile)),
            Text(Path.Combine(folder, AddressFiles.LockFile))
        );

    private static string? Text(string file) => File.Exists(file) ? File.ReadAllText(file) : null;
}
