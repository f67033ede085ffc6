using System.Collections.Immutable;
using Google.Protobuf;

namespace Pulumi.Serialization;

/// <summary>Inputs as they are sent, with the resources that each came from.</summary>
internal sealed record WrittenArgs(
    ByteString Struct,
    IReadOnlyList<(string Name, ImmutableHashSet<Resource> Resources)> Properties,
    bool HasUnknowns
)
{
    public ImmutableHashSet<Resource> AllResources() =>
        Properties.Aggregate(OutputData.NoResources, (all, property) => OutputData.Union(all, property.Resources));
}

/// <summary>Writes whole property sets, waiting for outputs as often as new ones come up.</summary>
internal static class ArgsWriter
{
    /// <param name="waiter">Who waits for the outputs.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="features">What the receiver understands.</param>
    /// <param name="skipOwnKeys">Leaves out id and urn, which name the resource itself.</param>
    public static async ValueTask<WrittenArgs> WriteAsync(
        IWaiter waiter,
        InputArgs args,
        WireFeatures features,
        bool skipOwnKeys = false
    )
    {
        while (true)
        {
            var (written, pending) = Attempt(args, features, skipOwnKeys);
            if (written is not null)
            {
                return written;
            }
            await waiter.ForAsync(pending).ConfigureAwait(false);
        }
    }

    /// <summary>One value as the body of a google.protobuf.Value.</summary>
    public static async ValueTask<ByteString> WriteValueAsync(IWaiter waiter, object value, WireFeatures features)
    {
        while (true)
        {
            var (written, pending) = Attempt(value, features);
            if (written is not null)
            {
                return written;
            }
            await waiter.ForAsync(pending).ConfigureAwait(false);
        }
    }

    private static (ByteString? Written, IReadOnlyList<IOutput> Pending) Attempt(object value, WireFeatures features)
    {
        using var buffer = new WireBuffer();
        var writer = new ValueWriter(buffer, features);
        writer.Write(value);
        return (writer.Pending.Count == 0 ? buffer.ToByteString() : null, writer.Pending);
    }

    private static (WrittenArgs? Written, IReadOnlyList<IOutput> Pending) Attempt(
        InputArgs args,
        WireFeatures features,
        bool skipOwnKeys
    )
    {
        using var buffer = new WireBuffer();
        var writer = new ValueWriter(buffer, features);
        var properties = new List<(string, ImmutableHashSet<Resource>)>();
        if (args is IDictionaryArgs dictionary)
        {
            foreach (
                var (name, value) in dictionary.Entries.OrderByDescending(each => each.Key, StringComparer.Ordinal)
            )
            {
                Add(name, !IsSkipped(name) && writer.Field(name, value));
            }
        }
        else
        {
            var members = Members.OfArgs(args.GetType());
            for (var i = members.Length - 1; i >= 0; i--)
            {
                Add(members[i].Name, !IsSkipped(members[i].Name) && writer.Member(members[i], args));
            }
        }
        return writer.Pending.Count > 0
            ? (null, writer.Pending)
            : (new WrittenArgs(buffer.ToByteString(), properties, writer.SawUnknown), []);

        bool IsSkipped(string name) => skipOwnKeys && name is ("id" or "urn");

        void Add(string name, bool isPresent)
        {
            if (isPresent)
            {
                properties.Add((name, writer.Resources));
            }
            writer.Resources = OutputData.NoResources;
        }
    }
}
