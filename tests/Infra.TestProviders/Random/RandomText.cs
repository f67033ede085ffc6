using System.Security.Cryptography;
using Infra.Review.Graph;

namespace Infra.TestProviders.Random;

/// <summary>RandomPassword and RandomString: the same characters, but a password is secret and has a hash.</summary>
internal sealed class RandomText(bool isPassword) : RandomKind
{
    private const string DefaultSpecial = "!@#$%&*()-_=+[]{}<>:?";

    // bcrypt reads no further.
    private const int HashedBytes = 72;

    protected override IReadOnlyList<string> Computed => isPassword ? ["result", "bcryptHash"] : ["result"];

    public override IEnumerable<Failure> Check(ObjectValue inputs) =>
        inputs["length"] is null
            ? [new Failure("length", "it is required")]
            : AtLeast(inputs, "length", 1)
                .Concat(
                    new[] { "minLower", "minUpper", "minNumeric", "minSpecial" }.SelectMany(name =>
                        AtLeast(inputs, name, 0)
                    )
                );

    public override Created Make(ObjectValue inputs)
    {
        var all = Complete(inputs);
        var text = Generate(all);
        return isPassword
            ? new Created(
                "none",
                Join(
                    all,
                    ("result", new SecretValue(PropertyValue.Of(text))),
                    ("bcryptHash", new SecretValue(PropertyValue.Of(Hash(text))))
                )
            )
            : new Created(text, Join(all, ("result", PropertyValue.Of(text))));
    }

    protected override ObjectValue Complete(ObjectValue inputs)
    {
        var numeric = inputs.Flag("numeric") ?? inputs.Flag("number") ?? true;
        var zero = PropertyValue.Of(0);
        return Under(
            inputs,
            ("lower", PropertyValue.True),
            ("upper", PropertyValue.True),
            ("special", PropertyValue.True),
            ("number", PropertyValue.Of(numeric)),
            ("numeric", PropertyValue.Of(numeric)),
            ("minLower", zero),
            ("minUpper", zero),
            ("minNumeric", zero),
            ("minSpecial", zero)
        );
    }

    private static string Generate(ObjectValue all)
    {
        var classes = new[]
        {
            Class(all, "lower", "minLower", "abcdefghijklmnopqrstuvwxyz"),
            Class(all, "upper", "minUpper", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
            Class(all, "numeric", "minNumeric", "0123456789"),
            Class(all, "special", "minSpecial", all.Text("overrideSpecial") ?? DefaultSpecial),
        }
            .Where(entry => entry.Characters.Length > 0)
            .ToList();
        var length = all.Number("length") ?? 0;
        if (classes.Count == 0 || classes.Sum(entry => entry.Least) > length)
        {
            throw new ProviderException(
                "length: the characters that are asked for do not fit; allow more characters or lower the minimums"
            );
        }

        var any = string.Concat(classes.Select(entry => entry.Characters));
        var characters = classes
            .SelectMany(entry => RandomNumberGenerator.GetItems<char>(entry.Characters, entry.Least))
            .ToList();
        characters.AddRange(RandomNumberGenerator.GetItems<char>(any, length - characters.Count));
        var text = characters.ToArray();
        RandomNumberGenerator.Shuffle<char>(text);
        return new string(text);
    }

    private static (string Characters, int Least) Class(
        ObjectValue all,
        string name,
        string least,
        string characters
    ) => all.Flag(name) == true ? (characters, all.Number(least) ?? 0) : ("", 0);

    private static string Hash(string text) =>
        BCrypt.Net.BCrypt.HashPassword(text.Length > HashedBytes ? text[..HashedBytes] : text);
}
