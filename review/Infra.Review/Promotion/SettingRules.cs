using Infra.Review.Graph;

namespace Infra.Review.Promotion;

/// <summary>How a setting may differ between stages.</summary>
public enum SettingKind
{
    /// <summary>The same in every stage; moves by promotion.</summary>
    Promoted,

    /// <summary>Each stage has its own.</summary>
    Permitted,

    /// <summary>Neither: nobody has said that it may differ, so it may not.</summary>
    Other,
}

/// <summary>One setting that may differ, and why.</summary>
public sealed record PermittedDifference(SettingPattern Setting, string Reason);

/// <summary>Which settings move by promotion and which may differ. What is in neither list has to be the same.</summary>
public sealed record SettingRules(ValueList<SettingPattern> Promoted, ValueList<PermittedDifference> Permitted)
{
    /// <summary>What is promoted may stand below something that may differ.</summary>
    public SettingKind KindOf(SettingPath path) =>
        Promoted.Any(pattern => pattern.Covers(path)) ? SettingKind.Promoted
        : Permitted.Any(permitted => permitted.Setting.Covers(path)) ? SettingKind.Permitted
        : SettingKind.Other;

    /// <summary>The path by which the settings of two stacks are the same one.</summary>
    public SettingPath Shared(SettingPath path) =>
        Promoted.FirstOrDefault(pattern => pattern.Covers(path))?.Shared(path) ?? path;
}
