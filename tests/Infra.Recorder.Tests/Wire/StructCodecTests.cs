using FsCheck.Xunit;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Infra.Recorder.Wire;
using Infra.Review.Graph;
using Infra.Review.Tests.Graph;
using BytesValue = Infra.Review.Graph.BytesValue;
using ListValue = Infra.Review.Graph.ListValue;

namespace Infra.Recorder.Tests.Wire;

public sealed class StructCodecTests
{
    private const string Signature = "4dabf18193072939515e22adb298388d";

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void What_is_written_is_read_back(ObjectValue value) =>
        Assert.Equal(AsSeenFromTheWire(value), StructCodec.Decode(StructCodec.Encode(value)));

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void The_protobuf_library_reads_the_same_from_it(ObjectValue value)
    {
        var wire = StructCodec.Encode(value);

        var library = Struct.Parser.ParseFrom(wire);

        Assert.Equal(StructCodec.Decode(wire), StructCodec.Decode(library.ToByteString()));
        Assert.Equal(wire, StructCodec.Encode(StructCodec.Decode(library.ToByteString())));
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void A_single_value_goes_both_ways(PropertyValue value) =>
        Assert.Equal(AsSeenFromTheWire(value), StructCodec.DecodeValue(StructCodec.EncodeValue(value).Span));

    [Fact]
    public void A_secret_keeps_its_content_on_the_wire_and_nowhere_else()
    {
        var value = PropertyValue.Object(("password", new SecretValue(PropertyValue.Of("hunter2"))));

        var read = StructCodec.Decode(StructCodec.Encode(value));

        Assert.Equal(value, read);
        Assert.Equal("""{"password":{"$":"secret"}}""", read.ToString());
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9", UnknownKind.Any)]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", UnknownKind.Bool)]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421", UnknownKind.Number)]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", UnknownKind.List)]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58", UnknownKind.Asset)]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a", UnknownKind.Archive)]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff", UnknownKind.Object)]
    public void Every_unknown_is_understood_and_written_as_the_one_that_all_understand(string text, UnknownKind kind)
    {
        var read = Read(Value.ForString(text));

        Assert.Equal(new UnknownValue(kind), read);
        Assert.Equal(
            Value.ForString("04da6b54-80e4-46f7-96ec-b56ff0331ba9"),
            Value.Parser.ParseFrom(StructCodec.EncodeValue(read))
        );
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331baa")]
    [InlineData("1c4a061d-80724-f0a-a4cb-0ff528b18fe7é")]
    public void A_text_that_resembles_an_unknown_is_a_text(string text) =>
        Assert.Equal(PropertyValue.Of(text), Read(Value.ForString(text)));

    [Fact]
    public void Signed_objects_become_what_they_stand_for()
    {
        Assert.Equal(
            new ReferenceValue("urn:a", "id-1", "1.2.3"),
            Read(
                Signed(
                    "5cf8f73096256a8f31e491e813e4eb8e",
                    ("urn", "urn:a"),
                    ("id", "id-1"),
                    ("packageVersion", "1.2.3")
                )
            )
        );
        Assert.Equal(
            new ReferenceValue("urn:a", Id: null),
            Read(Signed("5cf8f73096256a8f31e491e813e4eb8e", ("urn", "urn:a")))
        );
        Assert.Equal(
            new AssetValue(AssetSource.Path, "a.txt"),
            Read(Signed("c44067f5952c0a294b673a41bacd8c17", ("path", "a.txt")))
        );
        Assert.Equal(
            new ArchiveValue(AssetSource.Uri, "https://example.org/a.zip", null, "cafe"),
            Read(Signed("0def7320c3a5731c473e5ecbe6d01bc7", ("uri", "https://example.org/a.zip"), ("hash", "cafe")))
        );
        Assert.Equal(new BytesValue("AAE="), Read(Signed("803fd3297a5875dc03ca845dda5d2a98", ("value", "AAE="))));
    }

    [Fact]
    public void An_output_value_becomes_its_value_or_an_unknown_that_says_what_it_waits_for()
    {
        const string output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
        var known = Signed(output, ("value", "x"));
        var secret = Signed(output, ("value", "x"));
        secret.StructValue.Fields["secret"] = Value.ForBool(true);
        var unknown = Signed(output);
        unknown.StructValue.Fields["dependencies"] = Value.ForList(Value.ForString("urn:b"), Value.ForString("urn:a"));

        Assert.Equal(PropertyValue.Of("x"), Read(known));
        Assert.Equal(new SecretValue(PropertyValue.Of("x")), Read(secret));
        Assert.Equal(new UnknownValue(UnknownKind.Any, ["urn:a", "urn:b"]), Read(unknown));
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("5cf8f73096256a8f31e491e813e4eb8e")]
    [InlineData("c44067f5952c0a294b673a41bacd8c17")]
    [InlineData("0def7320c3a5731c473e5ecbe6d01bc7")]
    public void An_unknown_or_incomplete_signature_is_refused(string signature) =>
        Assert.Throws<InvalidDataException>(() => Read(Signed(signature)));

    [Fact]
    public void The_deepest_value_goes_both_ways_and_a_deeper_one_is_refused()
    {
        var deepest = Nested(PropertyValue.MaxDepth);

        Assert.Equal(deepest, StructCodec.DecodeValue(StructCodec.EncodeValue(deepest).Span));
        Assert.Equal(deepest.GetHashCode(), Nested(PropertyValue.MaxDepth).GetHashCode());
        Assert.Throws<InvalidDataException>(() =>
            StructCodec.DecodeValue(StructCodec.EncodeValue(Nested(PropertyValue.MaxDepth + 1)).Span)
        );
    }

    [Fact]
    public void Cut_or_changed_bytes_are_refused_or_read_but_never_fail_otherwise()
    {
        var wire = StructCodec
            .Encode(PropertyValue.Object(("a", PropertyValue.List(PropertyValue.Of(1), PropertyValue.Of("text")))))
            .ToByteArray();
        for (var at = 0; at < wire.Length; at++)
        {
            for (var value = 0; value < 256; value++)
            {
                var changed = wire.ToArray();
                changed[at] = (byte)value;
                AssertReadOrRefused(changed);
            }

            AssertReadOrRefused(wire[..at]);
        }
    }

    private static void AssertReadOrRefused(byte[] wire)
    {
        var error = Record.Exception(() => StructCodec.Decode(wire.AsSpan()));

        Assert.True(error is null or InvalidDataException, error?.ToString());
    }

    private static PropertyValue Nested(int depth)
    {
        var value = PropertyValue.Of("bottom");
        for (var i = 0; i < depth; i++)
        {
            value = i % 2 == 0 ? PropertyValue.List(value) : PropertyValue.Object(("in", value));
        }

        return value;
    }

    private static PropertyValue Read(Value value) => StructCodec.DecodeValue(value.ToByteArray());

    private static Value Signed(string signature, params (string Name, string Text)[] members)
    {
        var value = Value.ForStruct(new Struct { Fields = { [Signature] = Value.ForString(signature) } });
        foreach (var (name, text) in members)
        {
            value.StructValue.Fields[name] = Value.ForString(text);
        }

        return value;
    }

    private static ObjectValue AsSeenFromTheWire(ObjectValue value) =>
        value.Select(member => AsSeenFromTheWire(member.Value));

    /// <summary>What the wire cannot carry: the kind of an unknown, its resources, and the lack of a secret.</summary>
    private static PropertyValue AsSeenFromTheWire(PropertyValue value) =>
        value switch
        {
            UnknownValue => UnknownValue.Any,
            SecretValue { Content: null } => new SecretValue(UnknownValue.Any),
            ListValue list => new ListValue(list.Items.Select(AsSeenFromTheWire).ToValueList()),
            ObjectValue members => AsSeenFromTheWire(members),
            ArchiveValue { Assets: { } assets } archive => archive with { Assets = AsSeenFromTheWire(assets) },
            _ => value,
        };
}
