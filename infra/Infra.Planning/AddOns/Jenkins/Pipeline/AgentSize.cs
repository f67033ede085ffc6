using Infra.Planning.Plan;
using Infra.Planning.Quantities;

namespace Infra.Planning.AddOns;

/// <summary>What a container of an agent asks for, and the most it gets.</summary>
internal sealed record AgentSize(ResourcesPlan Resources, Cpu CpuLimit)
{
    /// <summary>What speaks with Jenkins: a program in Java.</summary>
    public static AgentSize Connection { get; } = Of(50, 256, 384, 250);

    /// <summary>Compiles what a line has in its repository.</summary>
    public static AgentSize Build { get; } = Of(500, 1024, 2048, 2000);

    public static AgentSize Deploy { get; } = Of(50, 128, 256, 250);

    /// <summary>A pod that builds.</summary>
    public static AgentSize Builder { get; } = Connection + Build;

    /// <summary>A pod that delivers, in a namespace of a line and out of its quota.</summary>
    public static AgentSize Deliverer { get; } = Connection + Deploy;

    public static AgentSize operator +(AgentSize left, AgentSize right) =>
        new(left.Resources + right.Resources, left.CpuLimit + right.CpuLimit);

    private static AgentSize Of(int millicores, int mebibytes, int limitMebibytes, int limitMillicores) =>
        new(ResourcesPlan.Of(millicores, mebibytes, limitMebibytes), new(limitMillicores));
}
