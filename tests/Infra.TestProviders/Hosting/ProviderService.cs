using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Infra.Recorder.Wire;
using Infra.Review.Graph;
using Pulumirpc;

namespace Infra.TestProviders.Hosting;

/// <summary>The wire side: decodes, calls the provider, encodes, and turns its exceptions into what the engine reads.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the gRPC framework.")]
internal sealed class ProviderService(Provider provider) : ResourceProvider.ResourceProviderBase
{
    public override Task<ProviderHandshakeResponse> Handshake(
        ProviderHandshakeRequest request,
        ServerCallContext context
    ) => Task.FromResult(new ProviderHandshakeResponse());

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = provider.Version });

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) =>
        Answer(async () =>
            Write(
                await provider.DiffConfigAsync(Read(request.OldInputs), Read(request.News), context.CancellationToken)
            )
        );

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) =>
        Answer(async () =>
        {
            await provider.ConfigureAsync(Read(request.Args), context.CancellationToken);
            return new ConfigureResponse { SupportsPreview = true };
        });

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) =>
        Answer(async () =>
        {
            var call = new CheckCall(
                new(request.Urn, request.Type, request.Name),
                Read(request.Olds),
                Read(request.News),
                request.RandomSeed.Memory
            );
            var result = await provider.CheckAsync(call, context.CancellationToken);
            return new CheckResponse
            {
                Inputs = StructCodec.Encode(result.Inputs),
                Failures =
                {
                    result.Failures.Select(failure => new CheckFailure
                    {
                        Property = failure.Property,
                        Reason = failure.Reason,
                    }),
                },
            };
        });

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) =>
        Answer(async () =>
        {
            var call = new DiffCall(
                new(request.Urn, request.Type, request.Name),
                request.Id,
                Read(request.OldInputs),
                Read(request.News)
            );
            return Write(await provider.DiffAsync(call, context.CancellationToken));
        });

    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) =>
        Answer(async () =>
        {
            var call = new CreateCall(
                new(request.Urn, request.Type, request.Name),
                Read(request.Properties),
                Timeout(request.Timeout),
                request.Preview
            );
            var created = await provider.CreateAsync(call, context.CancellationToken);
            return new CreateResponse
            {
                Id = request.Preview ? "" : created.Id,
                Properties = StructCodec.Encode(created.Outputs),
            };
        });

    public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context) =>
        Answer(async () =>
        {
            var call = new ReadCall(
                new(request.Urn, request.Type, request.Name),
                request.Id,
                Read(request.Properties),
                Read(request.Inputs)
            );
            return await provider.ReadAsync(call, context.CancellationToken) is { } found
                ? new ReadResponse
                {
                    Id = found.Id,
                    Properties = StructCodec.Encode(found.Outputs),
                    Inputs = StructCodec.Encode(found.Inputs),
                }
                : new ReadResponse();
        });

    public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context) =>
        Answer(async () =>
        {
            var call = new UpdateCall(
                new(request.Urn, request.Type, request.Name),
                request.Id,
                Read(request.Olds),
                Read(request.OldInputs),
                Read(request.News),
                Timeout(request.Timeout),
                request.Preview
            );
            var outputs = await provider.UpdateAsync(call, context.CancellationToken);
            return new UpdateResponse { Properties = StructCodec.Encode(outputs) };
        });

    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) =>
        Answer(async () =>
        {
            var call = new DeleteCall(
                new(request.Urn, request.Type, request.Name),
                request.Id,
                Read(request.Properties),
                Timeout(request.Timeout)
            );
            await provider.DeleteAsync(call, context.CancellationToken);
            return new Empty();
        });

    public override Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context) =>
        Answer(async () =>
        {
            var result = await provider.InvokeAsync(request.Tok, Read(request.Args), context.CancellationToken);
            return new InvokeResponse { Return = StructCodec.Encode(result) };
        });

    private static async Task<T> Answer<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (UnhealthyException exception)
        {
            throw InitFailure.Of(exception);
        }
        catch (ProviderException exception)
        {
            throw new RpcException(new Status(StatusCode.Unknown, exception.Message));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A fault of the test provider itself: whoever mends it needs the place.
            throw new RpcException(new Status(StatusCode.Internal, $"test provider: {exception}"));
        }
    }

    private static ObjectValue Read(ByteString wire) => (ObjectValue)StructCodec.Decode(wire).Plain();

    private static TimeSpan? Timeout(double seconds) => seconds > 0 ? TimeSpan.FromSeconds(seconds) : null;

    private static DiffResponse Write(Difference difference)
    {
        var response = new DiffResponse
        {
            Changes =
                difference.Changes.Count > 0
                    ? DiffResponse.Types.DiffChanges.DiffSome
                    : DiffResponse.Types.DiffChanges.DiffNone,
            HasDetailedDiff = true,
            DeleteBeforeReplace = difference.DeleteBeforeReplace,
        };
        response.Diffs.AddRange(difference.Changes.Select(change => change.Property).Distinct());
        response.Replaces.AddRange(
            difference.Changes.Where(change => change.Replaces).Select(change => change.Property).Distinct()
        );
        foreach (var change in difference.Changes)
        {
            response.DetailedDiff[change.Path] = new PropertyDiff { Kind = Kind(change), InputDiff = true };
        }

        return response;
    }

    private static PropertyDiff.Types.Kind Kind(InputChange change) =>
        (change.Kind, change.Replaces) switch
        {
            (ChangeKind.Add, false) => PropertyDiff.Types.Kind.Add,
            (ChangeKind.Add, true) => PropertyDiff.Types.Kind.AddReplace,
            (ChangeKind.Delete, false) => PropertyDiff.Types.Kind.Delete,
            (ChangeKind.Delete, true) => PropertyDiff.Types.Kind.DeleteReplace,
            (_, false) => PropertyDiff.Types.Kind.Update,
            (_, true) => PropertyDiff.Types.Kind.UpdateReplace,
        };
}
