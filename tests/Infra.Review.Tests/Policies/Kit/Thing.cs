using System.Globalization;
using Infra.Review.Graph;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Review.Tests.Policies.Kit;

/// <summary>A resource under construction, its inputs written as YAML.</summary>
internal sealed record Thing(Resource Resource)
{
    private const string KubernetesProvider = "urn:pulumi:dev::shop::pulumi:providers:kubernetes::main";

    public static Thing Azure(string type, string name, string inputs) => Of($"azure-native:{type}", name, inputs);

    /// <param name="inputs">The manifest without <c>apiVersion</c> and <c>kind</c>.</param>
    public static Thing Kubernetes(string type, string name, string inputs) =>
        Of($"kubernetes:{type}", name, inputs).InCluster(KubernetesProvider);

    public static Thing Of(string type, string name, string inputs) =>
        new(
            new Resource
            {
                Urn = $"urn:pulumi:dev::shop::{type}::{name}",
                Type = type,
                Name = name,
                Custom = true,
                Id = $"${{{name}.id}}",
                Inputs = (ObjectValue)Parse(inputs),
            }
        );

    public Thing InCluster(string provider) => new(Resource with { Provider = provider });

    public Thing Called(string name) =>
        new(
            Resource with
            {
                Name = name,
                Urn = Resource.Urn[..(Resource.Urn.LastIndexOf(':') + 1)] + name,
                Id = $"${{{name}.id}}",
            }
        );

    public Thing Protected() => new(Resource with { Options = Resource.Options with { Protect = true } });

    public Thing Pinned() => new(Resource with { Version = "1.2.3" });

    public Thing After(Thing other) => new(Resource with { Dependencies = [other.Resource.Urn] });

    /// <param name="path">As violations print it.</param>
    /// <param name="yaml">The value.</param>
    public Thing With(string path, string yaml) => With(path, Parse(yaml));

    public Thing Without(string path) => With(path, (PropertyValue?)null);

    public Thing Unknown(string path) => With(path, UnknownValue.Any);

    private Thing With(string path, PropertyValue? value) =>
        new(Resource with { Inputs = (ObjectValue)(Set(Resource.Inputs, Steps(path), value) ?? ObjectValue.Empty) });

    private static PropertyValue? Set(PropertyValue? into, ReadOnlySpan<string> steps, PropertyValue? value)
    {
        if (steps.IsEmpty)
        {
            return value;
        }

        var step = steps[0];
        var rest = steps[1..];
        if (into is ListValue list)
        {
            var items = list.Items.ToList();
            var at = int.Parse(step, CultureInfo.InvariantCulture);
            var item = Set(at < items.Count ? items[at] : null, rest, value);
            items.RemoveRange(at, at < items.Count ? 1 : 0);
            items.InsertRange(at, item is null ? [] : [item]);
            return new ListValue(items.ToValueList());
        }

        var members = into as ObjectValue ?? ObjectValue.Empty;
        var member = Set(members[step], rest, value);
        return member is null
            ? ObjectValue.Of(members.Members.Where(each => each.Name != step))
            : members.With(step, member);
    }

    private static string[] Steps(string path)
    {
        var steps = new List<string>();
        var quoted = path.Split('"');
        for (var part = 0; part < quoted.Length; part++)
        {
            steps.AddRange(
                part % 2 == 1 ? [quoted[part]] : quoted[part].Split('.', '[', ']').Where(step => step.Length > 0)
            );
        }

        return [.. steps];
    }

    private static PropertyValue Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Value(stream.Documents[0].RootNode);
    }

    private static PropertyValue Value(YamlNode node) =>
        node switch
        {
            YamlMappingNode mapping => ObjectValue.Of(
                mapping.Children.Select(child => new Member(
                    ((YamlScalarNode)child.Key).Value ?? "",
                    Value(child.Value)
                ))
            ),
            YamlSequenceNode list => new ListValue(list.Children.Select(Value).ToValueList()),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => PropertyValue.Of(
                flag.Value == "true"
            ),
            YamlScalarNode { Style: ScalarStyle.Plain } scalar
                when double.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var number) => PropertyValue.Of(
                number
            ),
            YamlScalarNode scalar => PropertyValue.Of(scalar.Value ?? ""),
            _ => PropertyValue.Null,
        };
}
