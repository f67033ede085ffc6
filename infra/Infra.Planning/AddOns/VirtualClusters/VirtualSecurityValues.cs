using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>What the level restricted of Pod Security asks for. The chart's own user is root.</summary>
public sealed record VirtualSecurityValues : ChartValues
{
    public VirtualPodUserValues PodSecurityContext { get; } = new();

    public VirtualContainerUserValues ContainerSecurityContext { get; } = new();
}

public sealed record VirtualPodUserValues : ChartValues
{
    public bool RunAsNonRoot { get; } = true;

    /// <summary>The disk belongs to the group.</summary>
    public int FsGroup { get; } = VirtualContainerUserValues.User;

    public VirtualSeccompValues SeccompProfile { get; } = new();
}

public sealed record VirtualContainerUserValues : ChartValues
{
    /// <summary>The one that the makers of vcluster name for this.</summary>
    internal const int User = 12345;

    private const string Kubernetes = "SecurityContext of Kubernetes";

    public bool AllowPrivilegeEscalation { get; }

    [UnlistedKey(Kubernetes)]
    public bool RunAsNonRoot { get; } = true;

    public int RunAsUser { get; } = User;

    public int RunAsGroup { get; } = User;

    [UnlistedKey(Kubernetes)]
    public VirtualCapabilityValues Capabilities { get; } = new();
}

public sealed record VirtualCapabilityValues : ChartValues
{
    public Seq<string> Drop { get; } = ["ALL"];
}

public sealed record VirtualSeccompValues : ChartValues
{
    public string Type { get; } = "RuntimeDefault";
}
