using Infra.Review.Graph;

namespace Infra.Recorder.Preview;

/// <summary>Values as the graph keeps them: secrets without content, unknowns with what they wait for.</summary>
internal static class GraphValue
{
    /// <param name="waitsFor">What an unknown inside waits for, unless it says so itself.</param>
    public static PropertyValue Of(PropertyValue value, ValueList<string> waitsFor = default) =>
        // Most values hold neither, and cost nothing beyond the look.
        (Traits.Of(value) & (ValueTraits.Secret | ValueTraits.Unknown)) == ValueTraits.None
            ? value
            : Rewrite(value, waitsFor);

    private static PropertyValue Rewrite(PropertyValue value, ValueList<string> waitsFor) =>
        value switch
        {
            SecretValue secret => SecretTrace.Masked(secret.Content),
            UnknownValue { WaitsFor.IsEmpty: true } unknown when !waitsFor.IsEmpty => unknown with
            {
                WaitsFor = waitsFor,
            },
            ObjectValue members => members.Select(member => Rewrite(member.Value, waitsFor)),
            ListValue list => list.Select(item => Rewrite(item, waitsFor)),
            ArchiveValue { Assets: { } assets } archive => archive with
            {
                Assets = assets.Select(member => Rewrite(member.Value, waitsFor)),
            },
            _ => value,
        };
}
