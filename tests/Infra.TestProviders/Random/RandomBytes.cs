using System.Numerics;
using System.Security.Cryptography;
using Infra.Review.Graph;

namespace Infra.TestProviders.Random;

/// <summary>RandomId: bytes in four spellings, each behind the same prefix.</summary>
internal sealed class RandomBytes : RandomKind
{
    protected override IReadOnlyList<string> Computed => ["b64Std", "b64Url", "dec", "hex"];

    public override IEnumerable<Failure> Check(ObjectValue inputs) =>
        inputs["byteLength"] is null ? [new Failure("byteLength", "it is required")] : AtLeast(inputs, "byteLength", 1);

    public override Created Make(ObjectValue inputs)
    {
        var bytes = RandomNumberGenerator.GetBytes(inputs.Number("byteLength") ?? 1);
        var prefix = inputs.Text("prefix") ?? "";
        var url = System.Buffers.Text.Base64Url.EncodeToString(bytes);
        return new Created(
            url,
            Join(
                inputs,
                ("b64Std", PropertyValue.Of(prefix + Convert.ToBase64String(bytes))),
                ("b64Url", PropertyValue.Of(prefix + url)),
                ("dec", PropertyValue.Of($"{prefix}{new BigInteger(bytes, isUnsigned: true, isBigEndian: true)}")),
                ("hex", PropertyValue.Of(prefix + Convert.ToHexStringLower(bytes)))
            )
        );
    }

    protected override ObjectValue Complete(ObjectValue inputs) => inputs;
}
