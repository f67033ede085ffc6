using Google.Protobuf;

namespace Pulumi.Serialization;

/// <summary>Inputs as they are sent, with what they depend on.</summary>
internal sealed record WrittenArgs(
    ByteString Struct,
    IReadOnlyDictionary<string, HashSet<Resource>> Dependencies,
    bool HasUnknowns
);

/// <summary>Writes whole property sets, waiting for outputs as often as new ones come up.</summary>
internal static class ArgsWriter
{
    /// <summary>Keys that name the resource itself and are not among its own inputs.</summary>
    private static readonly string[] OwnKeys = ["id", "urn"];

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
            if (pending.Count == 0)
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
            List<IOutput> pending;
            using (var buffer = new WireBuffer())
            {
                var writer = new ValueWriter(buffer, features);
                writer.Write(value);
                pending = writer.Pending;
                if (pending.Count == 0)
                {
                    return UnsafeByteOperations.UnsafeWrap(buffer.ToArray());
                }
            }
            await waiter.ForAsync(pending).ConfigureAwait(false);
        }
    }

    private static (WrittenArgs Written, List<IOutput> Pending) Attempt(
        InputArgs args,
        WireFeatures features,
        bool skipOwnKeys
    )
    {
        using var buffer = new WireBuffer();
        var writer = new ValueWriter(buffer, features);
        var dependencies = new Dictionary<string, HashSet<Resource>>(StringComparer.Ordinal);
        var unknown = false;
        if (args is IDictionaryArgs dictionary)
        {
            foreach (
                var (name, value) in dictionary.Entries.OrderByDescending(each => each.Key, StringComparer.Ordinal)
            )
            {
                Take(name, writer.Field(name, value));
            }
        }
        else
        {
            var members = Members.OfArgs(args.GetType());
            for (var i = members.Length - 1; i >= 0; i--)
            {
                var member = members[i];
                if (!skipOwnKeys || !OwnKeys.Contains(member.Name))
                {
                    Take(member.Name, writer.Member(member.Name, member, args));
                }
            }
        }
        var bytes = writer.Pending.Count == 0 ? UnsafeByteOperations.UnsafeWrap(buffer.ToArray()) : ByteString.Empty;
        return (new WrittenArgs(bytes, dependencies, unknown), writer.Pending);

        void Take(string name, bool present)
        {
            if (present)
            {
                dependencies[name] = writer.Resources;
            }
            unknown |= writer.SawUnknown;
            writer.ResetFlags();
        }
    }
}
