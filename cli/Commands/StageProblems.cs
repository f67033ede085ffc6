using Infra.Cli.Output;
using Infra.Review;
using Infra.Review.Graph;
using Infra.Review.Promotion;

namespace Infra.Cli.Commands;

/// <summary>Why something is not recorded or promoted: each with what to do about it.</summary>
internal static class StageProblems
{
    public static Problem NoCommit { get; } =
        new(
            "INF728",
            "a record names the commit that was deployed, and this is no Git repository with one; record in a checkout"
        );

    public static Problem NoStage(string stack, Stages stages) =>
        new("INF721", $"{stack} is no stage; {StageFolder.Name}/stages.yaml names {string.Join(", ", stages.Names)}");

    public static Problem Skips(string from, string to, Stages stages) =>
        new(
            "INF722",
            stages.Before(to) is { } before
                ? $"{to} takes its platform from {before}, not from {from}; run `infra promote {before} {to}`"
                : $"{to} is the first stage: nothing is promoted to it"
        );

    public static Problem Unrecorded(string stack) =>
        new(
            "INF723",
            $"nothing says what {stack} runs; deploy it, run `infra record {stack}` and commit {StageFolder.Name}/{stack}.yaml"
        );

    /// <param name="promoted">The promoted values that the stack has now.</param>
    public static Problem Changed(string stack, PromotionRecord record, ValueList<RecordedSetting> promoted)
    {
        var changed = promoted.Except(record.Promoted).Concat(record.Promoted.Except(promoted)).Select(it => it.Path);
        var named = string.Join(", ", changed.Distinct().Order(StringComparer.Ordinal));
        return new(
            "INF724",
            $"{stack} ran another platform when it was recorded at commit {Digests.Commit(record)}"
                + $"{(named.Length > 0 ? $" (changed: {named})" : "")}; "
                + $"deploy what is here, or go back to that commit, then run `infra record {stack}`"
        );
    }

    public static Problem Unlisted(SettingMove move, string from, string to) =>
        new(
            "INF725",
            $"{move.Setting} differs between {from} and {to}, and nobody has said that it may; make it the same, or permit it in "
                + $"{StageFolder.Name}/stages.yaml with a reason"
        );

    public static Problem ByName(string stack, NamedDifference resource) =>
        new(
            "INF726",
            $"the program makes {PlainText.Visible($"{resource.Type} {resource.Name}")} another one because the stack is called "
                + $"{stack}; let it depend on a setting, not on the name"
        );

    public static Problem OtherPlatform(string from, string to, string resource) =>
        new(
            "INF726",
            $"{to} would not run the platform of {from}: {PlainText.Visible(resource)} differs; see `infra diff {from} {to}`"
        );

    public static Problem Uncommitted(string path) =>
        new(
            "INF729",
            $"{PlainText.Visible(path)} is not as committed, so that no commit holds what was deployed; commit it, deploy, then record"
        );

    public static Problem NoStatus { get; } =
        new(
            "INF729",
            "`git status` fails here, so that nobody can say whether all is committed; mend the checkout, deploy, then record"
        );

    public static Problem Secret(SettingPath setting) =>
        new(
            "INF731",
            $"{setting} is promoted and secret; a secret is encrypted for its own stack, so set it there with `pulumi config set --secret`"
        );

    public static Problem Uneditable(string file) =>
        new(
            "INF732",
            $"{file} cannot be changed in place: its shape leaves no room for the promoted settings; write them by hand"
        );

    public static Problem Unwritable(string file, Exception e) =>
        new("INF733", $"{file} cannot be written: {e.Message}");

    public static Problem Ambiguous(SettingPath setting, string stack) =>
        new(
            "INF734",
            $"{setting} has not one value in all of {stack}, so that there is none to promote; make it the same"
        );
}

internal static class Digests
{
    /// <summary>As much as people compare.</summary>
    public static string Commit(PromotionRecord record) => record.Commit[..Math.Min(12, record.Commit.Length)];

    public static string Short(string digest) => digest["sha256:".Length..][..12];
}
