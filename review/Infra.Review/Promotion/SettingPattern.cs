namespace Infra.Review.Promotion;

/// <summary>
/// Settings by path: <c>infra:addOns.*.version</c> and everything below. <c>*</c> stands for any name, <c>&lt;&gt;</c> for
/// a name that every stack chooses for itself, such as a cluster's.
/// </summary>
public sealed record SettingPattern(SettingPath Path)
{
    public const string AnyName = "*";
    public const string OwnName = "<>";

    public static SettingPattern Parse(string text) => new(SettingPath.Parse(text));

    public bool Covers(SettingPath path) =>
        Path.Steps.Count <= path.Steps.Count
        && Path.Steps.Zip(path.Steps).All(pair => pair.First is AnyName or OwnName || pair.First == pair.Second);

    /// <summary>The path with the stack's own names left open, by which the settings of two stacks are the same one.</summary>
    public SettingPath Shared(SettingPath path) =>
        new([.. path.Steps.Select((step, at) => at < Path.Steps.Count && Path.Steps[at] == OwnName ? OwnName : step)]);

    public override string ToString() => Path.ToString();
}
