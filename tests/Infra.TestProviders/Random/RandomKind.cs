using Infra.Review.Graph;

namespace Infra.TestProviders.Random;

/// <summary>One resource type of the package.</summary>
internal abstract class RandomKind
{
    private static readonly Dictionary<string, RandomKind> Kinds = new()
    {
        ["random:index/randomPassword:RandomPassword"] = new RandomText(isPassword: true),
        ["random:index/randomString:RandomString"] = new RandomText(isPassword: false),
        ["random:index/randomId:RandomId"] = new RandomBytes(),
        ["random:index/randomPet:RandomPet"] = new RandomPet(),
    };

    public static RandomKind? Find(string type) => Kinds.GetValueOrDefault(type);

    /// <summary>Names of the outputs that are known only once it is made.</summary>
    protected abstract IReadOnlyList<string> Computed { get; }

    public abstract IEnumerable<Failure> Check(ObjectValue inputs);

    /// <exception cref="ProviderException">The inputs allow no value.</exception>
    public abstract Created Make(ObjectValue inputs);

    /// <summary>The outputs of a preview.</summary>
    public ObjectValue Foresee(ObjectValue inputs) =>
        ObjectValue.Of(Complete(inputs).Members.Concat(Computed.Select(name => new Member(name, UnknownValue.Any))));

    /// <summary>The inputs with the defaults that the outputs show.</summary>
    protected abstract ObjectValue Complete(ObjectValue inputs);

    protected static ObjectValue Join(
        ObjectValue inputs,
        params ReadOnlySpan<(string Name, PropertyValue Value)> more
    ) => ObjectValue.Of(inputs.Members.Concat(ObjectValue.Of(more).Members));

    /// <summary>Defaults under the inputs.</summary>
    protected static ObjectValue Under(
        ObjectValue inputs,
        params ReadOnlySpan<(string Name, PropertyValue Value)> defaults
    ) => ObjectValue.Of(ObjectValue.Of(defaults).Members.Concat(inputs.Members));

    protected static IEnumerable<Failure> AtLeast(ObjectValue inputs, string name, int least)
    {
        if (inputs.Number(name) is { } number && number < least)
        {
            yield return new Failure(name, $"{number} is below {least}");
        }
    }
}
