using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi.Tests.Serialization;

/// <summary>Values written and read by the codec, and by the protobuf library for comparison.</summary>
internal static class Wire
{
    public static readonly WireFeatures Ordinary = new(Secrets: true, ResourceReferences: true, OutputValues: false);
    public static readonly WireFeatures KeepingOutputs = Ordinary with { OutputValues = true };

    public static async Task<byte[]> WriteAsync(object? value, WireFeatures? features = null) =>
        (await ArgsWriter.WriteValueAsync(new Nobody(), new[] { value }, features ?? Ordinary)).ToByteArray();

    /// <summary>The value as the protobuf library reads it.</summary>
    public static async Task<Value> ParseAsync(object? value, WireFeatures? features = null) =>
        Value.Parser.ParseFrom(await WriteAsync(value, features)).ListValue.Values.Single();

    public static Task<WrittenArgs> ArgsAsync(InputArgs args, WireFeatures? features = null) =>
        ArgsWriter.WriteAsync(new Nobody(), args, features ?? Ordinary).AsTask();

    public static async Task<Struct> StructAsync(InputArgs args, WireFeatures? features = null) =>
        Struct.Parser.ParseFrom((await ArgsAsync(args, features)).Struct);

    public static async Task<T?> ThroughAsync<T>(object? value)
    {
        var state = new DecodeState();
        var bytes = await WriteAsync(value);
        foreach (var item in WireValue.OfValue(bytes).Items())
        {
            Assert.True(ValueDecoder.For(typeof(T)).TryRead(item, state, out var result), state.Problem);
            return (T?)result;
        }
        throw new InvalidOperationException("Nothing was written.");
    }

    public static DecodeState Decode<T>(Value value, out object? result)
    {
        var state = new DecodeState();
        ValueDecoder.For(typeof(T)).TryRead(WireValue.OfValue(ToBytes(value)), state, out result);
        return state;
    }

    private static byte[] ToBytes(Value value)
    {
        using var stream = new MemoryStream();
        using (var output = new Google.Protobuf.CodedOutputStream(stream, leaveOpen: true))
        {
            value.WriteTo(output);
        }
        return stream.ToArray();
    }

    private sealed class Nobody : IWaiter
    {
        public string Label => "a test";

        public IReadOnlyList<IOutput>? WaitingFor { get; set; }
    }
}
