using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>
/// What differs between two sets of options. Aliases are left out: they say where a resource comes from, and the match
/// has used them already.
/// </summary>
internal static class OptionDiff
{
    public static ValueList<PropertyChange> Between(ResourceOptions before, ResourceOptions after) =>
        before == after ? default : ValueDiff.Between(AsObject(before), AsObject(after));

    internal static ObjectValue AsObject(ResourceOptions options)
    {
        var members = new List<Member>();
        void Set(string name, PropertyValue? value)
        {
            if (value is not null)
            {
                members.Add(new Member(name, value));
            }
        }

        PropertyValue? Texts(ValueList<string> texts) =>
            texts.IsEmpty ? null : new ListValue(texts.Select(PropertyValue.Of).ToValueList());
        PropertyValue? Flag(bool flag) => flag ? PropertyValue.True : null;
        PropertyValue? Text(string? text) => text is null ? null : PropertyValue.Of(text);

        Set("additionalSecretOutputs", Texts(options.AdditionalSecretOutputs));
        Set("deleteBeforeReplace", options.DeleteBeforeReplace is { } first ? PropertyValue.Of(first) : null);
        Set("deletedWith", Text(options.DeletedWith));
        Set("external", Flag(options.External));
        Set("hideDiffs", Texts(options.HideDiffs));
        Set("ignoreChanges", Texts(options.IgnoreChanges));
        Set("importId", Text(options.ImportId));
        Set("protect", Flag(options.Protect));
        Set("replaceOnChanges", Texts(options.ReplaceOnChanges));
        Set("replaceWith", Texts(options.ReplaceWith));
        Set("replacementTrigger", options.ReplacementTrigger);
        Set("retainOnDelete", Flag(options.RetainOnDelete));
        Set("timeouts", Timeouts(options.Timeouts));
        return ObjectValue.Of(members);
    }

    private static ObjectValue? Timeouts(ResourceTimeouts? timeouts) =>
        timeouts is null
            ? null
            : ObjectValue.Of(
                new[]
                {
                    ("create", timeouts.Create),
                    ("delete", timeouts.Delete),
                    ("read", timeouts.Read),
                    ("update", timeouts.Update),
                }
                    .Where(limit => limit.Item2 is not null)
                    .Select(limit => new Member(limit.Item1, PropertyValue.Of(limit.Item2 ?? "")))
            );
}
