using System.Security.Cryptography;
using Infra.Review.Graph;

namespace Infra.TestProviders.Random;

/// <summary>RandomPet: a name of words, which is also its id.</summary>
internal sealed class RandomPet : RandomKind
{
    private static readonly string[] Adverbs = ["calmly", "gladly", "mildly", "neatly", "openly", "softly", "truly"];
    private static readonly string[] Adjectives = ["bold", "brisk", "fond", "keen", "loyal", "quick", "sunny", "wise"];
    private static readonly string[] Animals = ["badger", "crane", "finch", "heron", "lynx", "otter", "raven", "seal"];

    protected override IReadOnlyList<string> Computed => [];

    public override IEnumerable<Failure> Check(ObjectValue inputs) => AtLeast(inputs, "length", 1);

    public override Created Make(ObjectValue inputs)
    {
        var all = Complete(inputs);
        var length = all.Number("length") ?? 2;
        var words = Enumerable
            .Range(0, length)
            .Select(at =>
                Pick(
                    at == length - 1 ? Animals
                    : at == length - 2 ? Adjectives
                    : Adverbs
                )
            );
        return new Created(
            string.Join(all.Text("separator"), all.Text("prefix") is { } prefix ? words.Prepend(prefix) : words),
            all
        );
    }

    protected override ObjectValue Complete(ObjectValue inputs) =>
        Under(inputs, ("length", PropertyValue.Of(2)), ("separator", PropertyValue.Of("-")));

    private static string Pick(string[] words) => words[RandomNumberGenerator.GetInt32(words.Length)];
}
