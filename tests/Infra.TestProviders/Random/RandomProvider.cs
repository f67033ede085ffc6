using Infra.Review.Graph;

namespace Infra.TestProviders.Random;

/// <summary>Random values as the official provider makes them: kept in the state, new only by replacement.</summary>
internal sealed class RandomProvider : Provider
{
    public override string Version => "4.21.2";

    public override Task<Checked> CheckAsync(CheckCall call, CancellationToken stop) =>
        Task.FromResult(
            RandomKind.Find(call.Resource.Type) is { } kind
                ? new Checked(call.News, [.. kind.Check(call.News)])
                : new Checked(call.News, new Failure("", $"The test provider does not know {call.Resource.Type}."))
        );

    public override Task<Difference> DiffAsync(DiffCall call, CancellationToken stop) =>
        Task.FromResult(
            new Difference([
                .. InputDiff.Between(call.OldInputs, call.News).Select(change => change with { Replaces = true }),
            ])
        );

    public override Task<Created> CreateAsync(CreateCall call, CancellationToken stop)
    {
        var kind = Kind(call.Resource);
        return Task.FromResult(call.Preview ? new Created("", kind.Foresee(call.Inputs)) : kind.Make(call.Inputs));
    }

    public override Task<Found?> ReadAsync(ReadCall call, CancellationToken stop) =>
        Task.FromResult<Found?>(new Found(call.Id, call.State, call.Inputs));

    public override Task<ObjectValue> UpdateAsync(UpdateCall call, CancellationToken stop) =>
        throw new ProviderException($"{call.Resource.Type} is never updated in place.");

    // Nothing exists outside the state.
    public override Task DeleteAsync(DeleteCall call, CancellationToken stop) => Task.CompletedTask;

    private static RandomKind Kind(ResourceName resource) =>
        RandomKind.Find(resource.Type)
        ?? throw new ProviderException($"The test provider does not know {resource.Type}.");
}
