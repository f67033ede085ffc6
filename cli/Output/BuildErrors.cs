using System.Globalization;
using System.Text.RegularExpressions;
using Infra.Review;

namespace Infra.Cli.Output;

/// <summary>Reads the compiler's errors out of what a build printed, with paths as seen from the current folder.</summary>
internal static partial class BuildErrors
{
    /// <returns>Each error once; empty if the build failed for another reason.</returns>
    public static IReadOnlyList<Problem> Of(string output, string currentFolder) =>
        output
            .Split('\n')
            .Select(line => Line().Match(line))
            .Where(match => match.Success)
            .Select(match => new Problem(match.Groups["code"].Value, match.Groups["text"].Value)
            {
                Place = new Place(
                    Path.GetRelativePath(currentFolder, match.Groups["file"].Value),
                    Number(match.Groups["line"]),
                    Number(match.Groups["column"])
                ),
            })
            .Distinct()
            .ToList();

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    // The project that the build names at the end of the line tells nothing that the file does not.
    [GeneratedRegex(
        @"^\s*(?<file>[^\s(][^(]*)\((?<line>\d{1,7}),(?<column>\d{1,7})(,\d+)*\): error (?<code>[A-Z]+\d+): (?<text>.+?)( \[[^\]]+\])?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Line();
}
