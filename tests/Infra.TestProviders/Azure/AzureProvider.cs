using System.Collections.Concurrent;
using Infra.Review.Graph;

namespace Infra.TestProviders.Azure;

/// <summary>
/// Azure without Azure: requests are held against the published types, refused where Azure refuses them, and kept in a
/// folder; the pools of clusters become nodes of local control planes.
/// </summary>
internal sealed class AzureProvider : Provider
{
    // For programs that name none.
    private const string Subscription = "00000000-0000-4000-8000-000000000001";

    private const string ClusterToken = "azure-native:containerservice:ManagedCluster";
    private const string PoolToken = "azure-native:containerservice:AgentPool";

    // Azure refuses a second operation on the pools of a cluster while one is running.
    private readonly ConcurrentDictionary<string, SemaphoreSlim> clusters = new(StringComparer.OrdinalIgnoreCase);

    private string subscription = Subscription;
    private string? location;

    public override string Version => "3.28.0";

    public override Task ConfigureAsync(ObjectValue arguments, CancellationToken stop)
    {
        subscription = arguments.Text("subscriptionId") ?? Subscription;
        location = arguments.Text("location");
        return Task.CompletedTask;
    }

    public override Task<Checked> CheckAsync(CheckCall call, CancellationToken stop)
    {
        if (!AzureKinds.All.TryGetValue(call.Resource.Type, out var kind))
        {
            var failure = new Failure("", $"The test provider does not know {call.Resource.Type}.");
            return Task.FromResult(new Checked(call.News, failure));
        }

        var inputs = AzureDefaults.Located(kind, AzureDefaults.Named(kind, call), location, FindGroup);
        var missing = kind
            .AddressInputs.Where(name => kind.IdOf(inputs, subscription) is null && inputs[name] is null)
            .Select(name => new Failure(name, "it is required"));
        return Task.FromResult(new Checked(inputs, [.. missing, .. TypeCheck.Of(kind, inputs)]));
    }

    public override Task<Difference> DiffAsync(DiffCall call, CancellationToken stop)
    {
        var kind = Kind(call.Resource);
        var changes = InputDiff
            .Between(call.OldInputs, call.News)
            .Select(change => change with { Replaces = AzureRules.Replaces(kind, change) })
            .ToList();
        return Task.FromResult(
            new Difference(changes)
            {
                DeleteBeforeReplace =
                    changes.Any(change => change.Replaces)
                    && !AzureDefaults.IsAutonamed(kind, call.Resource, call.News),
            }
        );
    }

    public override async Task<Created> CreateAsync(CreateCall call, CancellationToken stop)
    {
        var kind = Kind(call.Resource);
        if (call.Preview)
        {
            return new Created("", AzureOutputs.Foresee(kind, call.Inputs));
        }

        var id = IdOf(kind, call.Inputs);
        return await AloneAsync(
            kind,
            id,
            async () =>
            {
                var cloud = Cloud.Open();
                new AzureGuards(cloud).OnCreate(kind, id, call.Inputs);
                await SettleNodesAsync(cloud, kind, call.Inputs, stop);
                var outputs = AzureOutputs.Of(kind, id, call.Inputs);
                cloud.Put(new CloudResource(id, kind.Token, call.Inputs, outputs));
                return new Created(id, outputs);
            },
            stop
        );
    }

    public override Task<Found?> ReadAsync(ReadCall call, CancellationToken stop) =>
        Task.FromResult(
            Cloud.Open().Find(call.Id) is { } found ? new Found(found.Id, found.Outputs, found.Inputs) : null
        );

    public override async Task<ObjectValue> UpdateAsync(UpdateCall call, CancellationToken stop)
    {
        var kind = Kind(call.Resource);
        if (call.Preview)
        {
            return AzureOutputs.Foresee(kind, call.News);
        }

        return await AloneAsync(
            kind,
            call.Id,
            async () =>
            {
                var cloud = Cloud.Open();
                var before =
                    cloud.Find(call.Id) ?? throw new ProviderException($"ResourceNotFound: '{call.Id}' does not exist");
                new AzureGuards(cloud).OnUpdate(kind, before, call.News);
                await SettleNodesAsync(cloud, kind, call.News, stop);
                var outputs = AzureOutputs.Of(kind, call.Id, call.News);
                cloud.Put(new CloudResource(call.Id, kind.Token, call.News, outputs));
                return outputs;
            },
            stop
        );
    }

    public override Task DeleteAsync(DeleteCall call, CancellationToken stop)
    {
        var kind = Kind(call.Resource);
        return AloneAsync(
            kind,
            call.Id,
            async () =>
            {
                var cloud = Cloud.Open();
                new AzureGuards(cloud).OnDelete(kind, call.Id);
                foreach (var gone in cloud.Remove(call.Id))
                {
                    if (gone.Inputs.Text("resourceName") is { } cluster && gone.Token is ClusterToken or PoolToken)
                    {
                        await NodeFleet.RemoveAsync(cluster, gone.Inputs.Text("agentPoolName"), stop);
                    }
                }

                return true;
            },
            stop
        );
    }

    public override Task<ObjectValue> InvokeAsync(string token, ObjectValue arguments, CancellationToken stop) =>
        Task.FromResult(AzureFunctions.Call(Cloud.Open(), token, arguments, subscription));

    private static async Task SettleNodesAsync(Cloud cloud, AzureKind kind, ObjectValue inputs, CancellationToken stop)
    {
        var cluster = inputs.Text("resourceName") ?? "";
        if (kind.Token == ClusterToken)
        {
            foreach (var pool in inputs.Items("agentPoolProfiles").OfType<ObjectValue>())
            {
                var name = pool.Text("name") ?? "";
                await NodeFleet.SettleAsync(NodePool.Of(cluster, inputs.Text("location") ?? "", name, pool), stop);
            }
        }
        else if (kind.Token == PoolToken)
        {
            var place = cloud
                .All.Where(resource => resource.Token == ClusterToken)
                .First(resource => resource.Inputs.Text("resourceName") == cluster)
                .Inputs.Text("location");
            var name = inputs.Text("agentPoolName") ?? "";
            await NodeFleet.SettleAsync(NodePool.Of(cluster, place ?? "", name, inputs), stop);
        }
    }

    private async Task<T> AloneAsync<T>(AzureKind kind, string id, Func<Task<T>> work, CancellationToken stop)
    {
        if (kind.Token is not (ClusterToken or PoolToken))
        {
            return await work();
        }

        var cluster = id.Split("/agentPools/")[0];
        var gate = clusters.GetOrAdd(cluster, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(stop);
        try
        {
            return await work();
        }
        finally
        {
            gate.Release();
        }
    }

    private ObjectValue? FindGroup(string name)
    {
        if (Environment.GetEnvironmentVariable(Cloud.Variable) is not { Length: > 0 })
        {
            return null;
        }

        return Cloud.Open().Find($"/subscriptions/{subscription}/resourceGroups/{name}")?.Inputs;
    }

    private string IdOf(AzureKind kind, ObjectValue inputs) =>
        kind.IdOf(inputs, subscription) ?? throw new ProviderException("A part of the id is unknown.");

    private static AzureKind Kind(ResourceName resource) =>
        AzureKinds.All.GetValueOrDefault(resource.Type)
        ?? throw new ProviderException($"The test provider does not know {resource.Type}.");
}
