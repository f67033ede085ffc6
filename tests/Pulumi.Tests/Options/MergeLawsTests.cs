using FsCheck.Xunit;

namespace Pulumi.Tests.Options;

public sealed class MergeLawsTests
{
    [Property]
    public bool Merging_is_associative(Sketch a, Sketch b, Sketch c)
    {
        var left = CustomResourceOptions.Merge(CustomResourceOptions.Merge(a.Options(), b.Options()), c.Options());
        var right = CustomResourceOptions.Merge(a.Options(), CustomResourceOptions.Merge(b.Options(), c.Options()));
        return Sketch.Of(left) == Sketch.Of(right);
    }

    [Property]
    public bool Nothing_is_neutral(Sketch a) =>
        Sketch.Of(CustomResourceOptions.Merge(a.Options(), null)) == Sketch.Of(a.Options())
        && Sketch.Of(CustomResourceOptions.Merge(null, a.Options())) == Sketch.Of(a.Options());

    [Property]
    public bool The_later_value_wins_and_lists_are_joined(Sketch a, Sketch b)
    {
        var merged = CustomResourceOptions.Merge(a.Options(), b.Options());
        return merged.Protect == (b.Protect ?? a.Protect)
            && merged.Version == (b.Version ?? a.Version)
            && merged.IgnoreChanges.SequenceEqual([.. a.Ignore, .. b.Ignore]);
    }

    /// <summary>The parts of options that are plain values.</summary>
    public sealed record Sketch(bool? Protect, bool? Retain, bool? Order, string? Version, int[] Numbers)
    {
        public IEnumerable<string> Ignore => Numbers.Select(n => $"p{n}");

        internal CustomResourceOptions Options() =>
            new()
            {
                Protect = Protect,
                RetainOnDelete = Retain,
                DeleteBeforeReplace = Order,
                Version = Version,
                IgnoreChanges = [.. Ignore],
                AdditionalSecretOutputs = [.. Ignore],
                ReplaceOnChanges = [.. Ignore],
                HideDiffs = [.. Ignore],
                CustomTimeouts = Numbers is [var first, ..] ? new() { Create = TimeSpan.FromTicks(first) } : null,
            };

        internal static string Of(CustomResourceOptions options) =>
            string.Join(
                '|',
                options.Protect,
                options.RetainOnDelete,
                options.DeleteBeforeReplace,
                options.Version,
                options.CustomTimeouts?.Create,
                string.Join(',', options.IgnoreChanges),
                string.Join(',', options.AdditionalSecretOutputs),
                string.Join(',', options.ReplaceOnChanges),
                string.Join(',', options.HideDiffs)
            );
    }
}
