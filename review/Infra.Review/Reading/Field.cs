using Infra.Review.Diff;
using Infra.Review.Graph;

namespace Infra.Review.Reading;

/// <summary>
/// One place in the inputs of a resource: there, missing, or unknown until the deployment. Below an unknown or secret
/// value everything is unknown, so that whoever reads it cannot take "not known" for "not there", nor show a secret.
/// </summary>
public readonly record struct Field(Resource Resource, PropertyPath Path, PropertyValue? Value)
{
    public static Field Of(Resource resource) => new(resource, PropertyPath.Root, resource.Inputs);

    public TypeName Type => TypeName.Of(Resource.Type);

    public bool Unknown => Value is UnknownValue or SecretValue;

    /// <summary>Known to be absent; an explicit null counts as absent.</summary>
    public bool Missing => Value is null or NullValue;

    /// <summary>There, whatever it holds.</summary>
    public bool Present => !Unknown && !Missing;

    public string? Text => (Value as StringValue)?.Value;

    public double? Number =>
        Value switch
        {
            NumberValue number => number.Value,
            StringValue text when double.TryParse(text.Value, out var parsed) => parsed,
            _ => null,
        };

    /// <summary>A boolean, also where the API writes it as text.</summary>
    public bool? Flag =>
        Value switch
        {
            BoolValue flag => flag.Value,
            StringValue { Value: "true" } => true,
            StringValue { Value: "false" } => false,
            _ => null,
        };

    public bool IsTrue => Flag == true;

    public bool IsFalse => Flag == false;

    /// <summary>Known, and anything but true.</summary>
    public bool IsNotTrue => !Unknown && !IsTrue;

    /// <summary>Known, and anything but false.</summary>
    public bool IsNotFalse => !Unknown && !IsFalse;

    /// <summary>No items, or not there at all.</summary>
    public bool IsEmpty => !Unknown && !Items.Any() && !Members.Any();

    public Field this[string name] =>
        new(
            Resource,
            Path.Then(new PathStep.Name(name)),
            Value switch
            {
                ObjectValue members => members[name],
                UnknownValue or SecretValue => UnknownValue.Any,
                _ => null,
            }
        );

    /// <summary>The items of a list; none where it is missing or unknown.</summary>
    public IEnumerable<Field> Items
    {
        get
        {
            var (resource, path, value) = this;
            return value is ListValue list
                ? list.Items.Select((item, at) => new Field(resource, path.Then(new PathStep.Position(at)), item))
                : [];
        }
    }

    /// <summary>The members of an object; none where it is missing or unknown.</summary>
    public IEnumerable<(string Name, Field Value)> Members
    {
        get
        {
            var owner = this;
            return Value is ObjectValue members
                ? members.Members.Select(member => (member.Name, owner[member.Name]))
                : [];
        }
    }

    /// <summary>The texts of a list.</summary>
    public IEnumerable<string> Texts => Items.Select(item => item.Text).OfType<string>();

    /// <summary>Names separated by dots.</summary>
    public Field At(string path) => path.Split('.').Aggregate(this, (field, name) => field[name]);

    public bool Is(string text) => Text == text;

    /// <summary>Known, and none of these.</summary>
    public bool IsNoneOf(params ReadOnlySpan<string> texts) => !Unknown && (Text is null || !texts.Contains(Text));

    /// <summary>What a message may say about the value: never more than one short scalar.</summary>
    public string Shown =>
        Value switch
        {
            StringValue text => $"`{(text.Value.Length > 80 ? text.Value[..79] + "…" : text.Value)}`",
            NumberValue or BoolValue => Value.ToString(),
            null or NullValue => "not set",
            _ => "set",
        };
}
