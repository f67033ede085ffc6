using Infra.Review.Reading;

namespace Infra.Review.Policies.Supply;

/// <summary>A range or nothing installs what the repository has that day.</summary>
internal sealed class UnpinnedChart()
    : ResourcePolicy(
        "INF651",
        PolicySeverity.Error,
        "a chart is not pinned",
        "write the exact version of the chart",
        ("kubernetes", "helm.sh", "Release")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var version = inputs["version"];
        return version.BreaksIf(
            !version.Unknown
                && !(
                    version.Text?.TrimStart('v').Split('.') is [var major, _, var patch, ..]
                    && IsNumber(major)
                    && IsNumber(patch.Split('-', '+')[0])
                ),
            $"is {version.Shown}"
        );
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
