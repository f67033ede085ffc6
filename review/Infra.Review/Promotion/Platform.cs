using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Infra.Review.Diff;
using Infra.Review.Graph;

namespace Infra.Review.Promotion;

/// <summary>
/// What a stack runs, apart from its local settings: its plan under the local settings of the reference, planned once
/// under the stack's own name and once under the reference's. Two stacks run the same platform exactly when their
/// digests are equal.
/// </summary>
/// <param name="Plan">The plan under the reference's name.</param>
/// <param name="ByName">
/// Resources that depend on the stack's name otherwise than by spelling it, sorted: a program that branches on it.
/// </param>
public sealed record Platform(ResourceGraph Plan, ValueList<NamedDifference> ByName)
{
    /// <summary>The name of the stack that every platform is planned under.</summary>
    public const string ReferenceName = "reference";

    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Digest { get; } = DigestOf(Plan, ByName);

    /// <param name="own">Planned under the stack's own name.</param>
    /// <param name="reference">The same settings planned under <see cref="ReferenceName"/>.</param>
    public static Platform Of(ResourceGraph own, ResourceGraph reference)
    {
        var expected = reference.Resources.ToDictionary(resource => Key(resource), StringComparer.Ordinal);
        var differences = new List<NamedDifference>();
        foreach (var resource in own.Resources)
        {
            var text = Text(resource);
            var key = Key(resource);
            var spelt = key.Replace(own.Stack, ReferenceName, StringComparison.Ordinal);
            if (
                (!expected.Remove(key, out var other) && !expected.Remove(spelt, out other))
                || !NameSpelling.Same(text, own.Stack, Text(other), ReferenceName)
            )
            {
                differences.Add(new NamedDifference(resource.Type, resource.Name, text));
            }
        }

        differences.AddRange(expected.Values.Select(left => new NamedDifference(left.Type, left.Name, "")));
        return new Platform(
            reference,
            differences
                .OrderBy(difference => difference.Type, StringComparer.Ordinal)
                .ThenBy(difference => difference.Name, StringComparer.Ordinal)
                .ToValueList()
        );
    }

    /// <summary>The digest of a plan as it is, local settings included.</summary>
    public static string DigestOf(ResourceGraph plan) => DigestOf(plan, byName: default);

    private static string DigestOf(ResourceGraph plan, ValueList<NamedDifference> byName)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(GraphJson.ToBytes(plan));
        foreach (var difference in byName)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{difference.Type}\n{difference.Name}\n{difference.Text}\n"));
        }

        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    /// <summary>The URN without the stack; the root, which is named after it, by its type.</summary>
    private static string Key(Resource resource) =>
        resource.Type == "pulumi:pulumi:Stack" ? resource.Type : Urns.Local(resource.Urn);

    private static string Text(Resource resource)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            ResourceJson.Write(writer, resource);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

/// <summary>A resource that is another one because of the stack's name.</summary>
/// <param name="Text">What it is under the stack's own name; empty where it is missing there.</param>
public sealed record NamedDifference(string Type, string Name, string Text);
