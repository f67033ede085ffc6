using FsCheck;
using FsCheck.Fluent;
using Infra.Review.Graph;

namespace Infra.Review.Tests.Graph;

/// <summary>Random values and graphs. Secrets are masked, as a graph holds them.</summary>
public static class Arbitraries
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Elements("", "$", "$$", "name", "metadata", "é", "日本", "😀", "a\"b\\c", "line\nbreak", "\u0001", "<&>"),
        Gen.ArrayOf(Gen.Elements("abc$ .:/{}€😀".EnumerateRunes().ToArray())).Select(runes => string.Concat(runes))
    );

    private static readonly Gen<double> Number = Gen.OneOf(
        Gen.Choose(-1000, 1000).Select(n => (double)n),
        Gen.Elements(
            0.1,
            -0.0,
            1e300,
            double.Epsilon,
            double.MaxValue,
            9007199254740991,
            9007199254740992,
            1e15,
            double.NaN,
            double.PositiveInfinity,
            double.NegativeInfinity
        ),
        ArbMap.Default.GeneratorFor<double>()
    );

    private static readonly Gen<string?> OptionalText = Gen.OneOf(
        Gen.Constant((string?)null),
        Text.Select(t => (string?)t)
    );

    private static readonly Gen<ValueList<string>> Texts = Gen.ArrayOf(Text).Select(t => t.ToSortedSet());

    public static Arbitrary<PropertyValue> PropertyValues() => Gen.Sized(Value).ToArbitrary();

    public static Arbitrary<ObjectValue> ObjectValues() => Gen.Sized(Object).ToArbitrary();

    public static Arbitrary<ResourceGraph> ResourceGraphs() =>
        Gen.Sized(size =>
                from project in Text
                from stack in Text
                from resources in Gen.ArrayOf(Resource(size / 10))
                from outputs in Object(size / 4)
                select ResourceGraph.Of(project, stack, resources, outputs)
            )
            .ToArbitrary();

    private static Gen<PropertyValue> Value(int size) =>
        size == 0
            ? Leaf()
            : Gen.Frequency(
                (4, Leaf()),
                (1, Gen.ArrayOf(Value(size / 3)).Select(items => PropertyValue.List(items))),
                (1, Object(size).Select(o => (PropertyValue)o)),
                (
                    1,
                    Object(size / 3)
                        .Select(o =>
                            (PropertyValue)
                                new ArchiveValue(
                                    AssetSource.Text,
                                    null,
                                    o.Select(_ => new AssetValue(AssetSource.Text, "x"))
                                )
                        )
                )
            );

    private static Gen<ObjectValue> Object(int size) =>
        Gen.ArrayOf(Text.Zip(Value(size / 3), (name, value) => new Member(name, value))).Select(m => ObjectValue.Of(m));

    private static Gen<PropertyValue> Leaf() =>
        Gen.OneOf<PropertyValue>(
            Gen.Constant(PropertyValue.Null),
            Gen.Elements(PropertyValue.True, PropertyValue.False),
            Number.Select(PropertyValue.Of),
            Text.Select(PropertyValue.Of),
            // Of one without a trace nobody knows whether it differs.
            Text.Select(trace => (PropertyValue)new SecretValue(null, trace)),
            from kind in Gen.Elements(Enum.GetValues<UnknownKind>())
            from urns in Texts
            select (PropertyValue)new UnknownValue(kind, urns),
            from source in Gen.Elements(Enum.GetValues<AssetSource>())
            from location in Text
            from hash in OptionalText
            select (PropertyValue)new AssetValue(source, location, hash),
            from source in Gen.Elements(AssetSource.Path, AssetSource.Uri)
            from location in Text
            select (PropertyValue)new ArchiveValue(source, location),
            from urn in Text
            from id in OptionalText
            from version in OptionalText
            select (PropertyValue)new ReferenceValue(urn, id, version),
            Text.Select(t =>
                (PropertyValue)new BytesValue(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(t)))
            )
        );

    private static Gen<Resource> Resource(int size) =>
        from urn in Text
        from type in Text
        from name in Text
        from parent in OptionalText
        from id in OptionalText
        from flags in Gen.ArrayOf(Gen.Elements(true, false), 6)
        from inputs in Object(size)
        from dependencies in Texts
        from properties in Texts
        from trigger in Gen.OneOf(Gen.Constant((PropertyValue?)null), Value(1).Select(v => (PropertyValue?)v))
        from timeout in OptionalText
        select new Resource
        {
            Urn = urn,
            Type = type,
            Name = name,
            Parent = parent,
            Custom = flags[0],
            Id = id,
            Provider = parent,
            Version = id,
            Inputs = inputs,
            Dependencies = dependencies,
            PropertyDependencies = properties.Select(p => new PropertyDependency(p, [urn, name])).ToValueList(),
            Options = new ResourceOptions
            {
                Protect = flags[1],
                RetainOnDelete = flags[2],
                DeleteBeforeReplace = flags[3] ? flags[4] : null,
                IgnoreChanges = dependencies,
                Aliases = properties,
                DeletedWith = parent,
                ImportId = id,
                ReplacementTrigger = trigger,
                External = flags[4],
                Remote = flags[5],
                Timeouts = flags[0] ? new ResourceTimeouts(timeout, id, parent, name) : null,
            },
        };
}
