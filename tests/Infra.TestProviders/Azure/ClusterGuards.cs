using Infra.Review.Graph;

namespace Infra.TestProviders.Azure;

/// <summary>What AKS refuses of clusters and their pools, beyond properties that are fixed for life.</summary>
internal sealed class ClusterGuards(Cloud cloud)
{
    public const string ClusterToken = "azure-native:containerservice:ManagedCluster";
    public const string PoolToken = "azure-native:containerservice:AgentPool";

    /// <summary>A pool may be that many minor versions behind its control plane: the specification says two, a page three.</summary>
    private const int MostBehind = 2;

    public void OnCreate(AzureKind kind, string id, ObjectValue inputs)
    {
        switch (kind.Token)
        {
            case ClusterToken:
                Expect(Inline(inputs).Any(IsSystem), "SystemPoolMissing", "a cluster has at least one system pool");
                foreach (var pool in Inline(inputs))
                {
                    OnPool(pool, inputs);
                    Expect(
                        Version(pool, "orchestratorVersion") is not { } version
                            || version == Version(inputs, "kubernetesVersion"),
                        "NodePoolVersionMismatch",
                        "a pool is made with the version of its cluster"
                    );
                }

                break;
            case PoolToken:
                OnPool(inputs, ClusterOf(id));
                break;
            case MaintenanceGuards.Token:
                MaintenanceGuards.Check(inputs);
                break;
        }
    }

    public void OnUpdate(AzureKind kind, CloudResource before, ObjectValue after)
    {
        switch (kind.Token)
        {
            case ClusterToken:
                OnCluster(before.Inputs, after);
                break;
            case PoolToken:
                OnPool(after, ClusterOf(before.Id));
                OnChangedPool(before, after);
                break;
            case MaintenanceGuards.Token:
                MaintenanceGuards.Check(after);
                break;
        }
    }

    public void OnDelete(AzureKind kind, string id)
    {
        if (kind.Token == PoolToken && cloud.Find(id) is { } pool && IsSystem(pool.Inputs))
        {
            Expect(HasOtherSystemPool(id), "LastSystemPool", "the last system pool of a cluster cannot be deleted");
        }
    }

    private static void OnCluster(ObjectValue before, ObjectValue after)
    {
        if (Version(before, "kubernetesVersion") is { } old && Version(after, "kubernetesVersion") is { } now)
        {
            Expect(now >= old, "a cluster cannot go back to an older Kubernetes version");
            Expect(
                now.Major == old.Major && now.Minor <= old.Minor + 1,
                "a cluster is upgraded one minor version at a time"
            );
        }

        var (accessBefore, access) = (before.Object("apiServerAccessProfile"), after.Object("apiServerAccessProfile"));
        Expect(!SwitchedOff("oidcIssuerProfile", "enabled"), "the OIDC issuer cannot be switched off");
        Expect(
            !SwitchedOff("apiServerAccessProfile", "enableVnetIntegration"),
            "VNet integration of the API server cannot be switched off"
        );
        Expect(
            (accessBefore.Flag("enablePrivateCluster") == true) == (access.Flag("enablePrivateCluster") == true)
                || access.Flag("enableVnetIntegration") == true,
            "a cluster becomes private, or public again, only with VNet integration"
        );
        Expect(
            before.Object("identity").Text("type") is null or "None"
                || after.Object("identity").Text("type") is not (null or "None"),
            "a managed identity cannot be taken away"
        );
        Expect(
            accessBefore.Text("subnetId") is not { } subnet
                || access.Text("subnetId") is not { } other
                || subnet == other,
            "the subnet of the API server is set once"
        );
        Expect(before["aadProfile"] is null || after["aadProfile"] is not null, "Entra cannot be taken away again");
        Expect(
            Inline(after).Select(Name).All(Inline(before).Select(Name).Contains),
            "pools are added as agent pools of their own, not in agentPoolProfiles"
        );

        bool SwitchedOff(string profile, string name) =>
            before.Object(profile).Flag(name) == true && after.Object(profile).Flag(name) == false;

        static string? Name(ObjectValue pool) => pool.Text("name");
    }

    private static void OnPool(ObjectValue pool, ObjectValue? cluster)
    {
        var isWindows = pool.Text("osType") == "Windows";
        Expect(!isWindows || !IsSystem(pool), "SystemPoolMustBeLinux", "a system pool is of Linux");
        Expect(
            !IsSystem(pool) || pool.Text("scaleSetPriority") != "Spot",
            "SystemPoolMustBeRegular",
            "a system pool is not of spot machines"
        );
        if (cluster is null)
        {
            return;
        }

        Expect(
            !isWindows || cluster["windowsProfile"] is not null,
            "WindowsProfileMissing",
            "the cluster was made without windowsProfile, and has no pools of Windows"
        );
        Expect(
            !isWindows || cluster.Object("networkProfile").Text("networkDataplane") != "cilium",
            "CiliumNotSupportedOnWindows",
            "a cluster with Cilium has no pools of Windows"
        );
        if (Version(pool, "orchestratorVersion") is { } own && Version(cluster, "kubernetesVersion") is { } control)
        {
            Expect(
                own <= control,
                "NodePoolMcVersionIncompatible",
                $"version {own} of the pool is newer than {control} of the control plane"
            );
            Expect(
                own.Major == control.Major && own.Minor >= control.Minor - MostBehind,
                "NodePoolMcVersionIncompatible",
                $"version {own} of the pool is too far behind {control} of the control plane"
            );
        }
    }

    private void OnChangedPool(CloudResource before, ObjectValue after)
    {
        var (old, now) = (before.Inputs.Text("osSKU"), after.Text("osSKU"));
        Expect(
            old is null || now is null || old == now || (!IsWindows(old) && !IsWindows(now)),
            "PropertyChangeNotAllowed",
            "Changing property 'osSKU' is not allowed on Windows."
        );
        if (
            Version(before.Inputs, "orchestratorVersion") is { } oldVersion
            && Version(after, "orchestratorVersion") is { } version
        )
        {
            Expect(version >= oldVersion, "a pool cannot go back to an older Kubernetes version");
        }

        if (IsSystem(before.Inputs) && !IsSystem(after))
        {
            Expect(HasOtherSystemPool(before.Id), "LastSystemPool", "the last system pool of a cluster stays one");
        }

        static bool IsWindows(string sku) => sku.StartsWith("Windows", StringComparison.Ordinal);
    }

    private bool HasOtherSystemPool(string id)
    {
        var inline = ClusterOf(id) is { } cluster ? Inline(cluster) : [];
        var own = cloud
            .All.Where(other => other.Token == PoolToken && !Same(other.Id, id))
            .Where(other => Same(ClusterIdOf(other.Id), ClusterIdOf(id)))
            .Select(other => other.Inputs);
        return inline.Where(pool => pool.Text("name") != id.Split('/')[^1]).Concat(own).Any(IsSystem);
    }

    private ObjectValue? ClusterOf(string pool) => cloud.Find(ClusterIdOf(pool))?.Inputs;

    private static string ClusterIdOf(string pool) => pool.Split("/agentPools/")[0];

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool IsSystem(ObjectValue pool) => pool.Text("mode") == "System";

    private static IEnumerable<ObjectValue> Inline(ObjectValue cluster) =>
        cluster.Items("agentPoolProfiles").OfType<ObjectValue>();

    private static Version? Version(ObjectValue inputs, string name) =>
        System.Version.TryParse(inputs.Text(name), out var version) ? version : null;

    private static void Expect(bool holds, string reason) => Expect(holds, "BadRequest", reason);

    private static void Expect(bool holds, string code, string reason)
    {
        if (!holds)
        {
            throw new ProviderException($"{code}: {reason}");
        }
    }
}
