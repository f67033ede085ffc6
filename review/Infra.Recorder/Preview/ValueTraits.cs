using Infra.Review.Graph;

namespace Infra.Recorder.Preview;

/// <summary>What occurs anywhere inside a value.</summary>
[Flags]
internal enum ValueTraits
{
    None = 0,
    Unknown = 1,
    Secret = 2,
    Reference = 4,
}

internal static class Traits
{
    public static ValueTraits Of(PropertyValue? value)
    {
        switch (value)
        {
            case UnknownValue:
                return ValueTraits.Unknown;
            case SecretValue secret:
                return ValueTraits.Secret | Of(secret.Content);
            case ReferenceValue:
                return ValueTraits.Reference;
            case ArchiveValue archive:
                return Of(archive.Assets);
            case ObjectValue members:
                var inMembers = ValueTraits.None;
                foreach (var member in members.Members)
                {
                    inMembers |= Of(member.Value);
                }

                return inMembers;
            case ListValue list:
                var inItems = ValueTraits.None;
                foreach (var item in list.Items)
                {
                    inItems |= Of(item);
                }

                return inItems;
            default:
                return ValueTraits.None;
        }
    }
}
