using Infra.Planning.Plan;

namespace Infra.Stacks.Tests.Kit;

/// <summary>A declared pool with the pools of Azure that it became.</summary>
internal sealed class Pool(string name, IReadOnlyList<PoolPlan> parts)
{
    public string Name => name;

    public IReadOnlyList<PoolPlan> Parts => parts;

    /// <summary>One pool over all these zones.</summary>
    public bool Spans(params string[] zones) => parts is [var only] && only.Zones.SequenceEqual(zones);

    /// <summary>One pool of equal size in each of these zones.</summary>
    public bool HasAPartInEach(params string[] zones) =>
        parts.Select(part => string.Join('+', part.Zones)).SequenceEqual(zones)
        && parts.Select(part => (part.Size, part.Min, part.Max, part.MaxPods)).Distinct().Count() == 1;

    /// <summary>Fewest and most nodes, over all parts.</summary>
    public (int Min, int Max) Nodes => (parts.Sum(part => part.Min), parts.Sum(part => part.Max));

    public bool IsSpot => parts.All(part => part.IsSpot);

    public override string ToString() => Name;
}
