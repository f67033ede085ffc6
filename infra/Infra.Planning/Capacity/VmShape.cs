using Infra.Planning.Quantities;

namespace Infra.Planning.Capacity;

/// <summary>What a size of virtual machine has.</summary>
/// <param name="LocalDisk">In GB, for an ephemeral OS disk: the larger of temporary disk and cache; 0 without either.</param>
internal sealed record VmShape(int Cores, Memory Memory, int LocalDisk);
