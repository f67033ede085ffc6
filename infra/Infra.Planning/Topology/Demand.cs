using Infra.Planning.Quantities;

namespace Infra.Planning.Topology;

/// <summary>
/// Pods beside those of the business lines, which have to find a place in the cluster whatever zone is lost.
/// </summary>
/// <param name="Name">For people: <c>CoreDNS</c>.</param>
/// <param name="Pool">Where they run: on system nodes, or on those of the lines.</param>
/// <param name="Cpu">Requested by one pod.</param>
/// <param name="Memory">Requested by one pod.</param>
public sealed record Demand(string Name, PoolMode Pool, Cpu Cpu, Memory Memory, int Replicas);
