using System.Text;
using System.Text.RegularExpressions;
using Infra.Cli.Output;
using Infra.Planning;
using Infra.Recorder;
using Infra.Recorder.Projects;
using Infra.Review;
using Severity = Infra.Cli.Output.Severity;

namespace Infra.Cli.Commands;

/// <summary>
/// Turns what the program logs into findings: a diagnostic line (<c>INF103 infra:pools.apps.max: reason; mend</c>) gets
/// the place of its setting in the stack's file, anything else is passed on as it is.
/// </summary>
internal static partial class LogFindings
{
    /// <param name="project">Name of the project, which is the namespace of its own settings.</param>
    /// <param name="elsewhere">Finds places in other files than the stack's: of a key, or of its value.</param>
    public static IEnumerable<Finding> Of(
        IEnumerable<LogMessage> log,
        string project,
        StackConfig config,
        Func<string, bool, Place?> elsewhere,
        bool verbose
    ) =>
        from message in log
        where message.Severity is LogSeverity.Error or LogSeverity.Warning
        let severity = message.Severity == LogSeverity.Error ? Severity.Error : Severity.Warning
        select new Finding(severity, ProblemOf(message, project, config, elsewhere, verbose));

    private static Problem ProblemOf(
        LogMessage message,
        string project,
        StackConfig config,
        Func<string, bool, Place?> elsewhere,
        bool verbose
    )
    {
        var text = message.Text.Trim();
        var match = Diagnostic().Match(text);
        if (!match.Success)
        {
            var subject = message.Urn is { Length: > 0 } urn ? $"{Urns.NameOf(urn)}: " : "";
            var plain = Unhandled().Replace(text, "the program failed: ");
            return new Problem("", subject + (verbose ? plain : StackTraces.Strip(plain)));
        }

        var (code, setting) = (match.Groups["code"].Value, match.Groups["setting"].Value);
        var ofKey = DiagnosticCatalogue.IsAboutKey(code);
        return new Problem(code, Message(setting, match.Groups["text"].Value))
        {
            Place = PlaceOf(setting, ofKey, project, config) ?? elsewhere(setting, ofKey),
        };
    }

    /// <summary>A path without a key means the settings as a whole.</summary>
    private static string Message(string setting, string text) => setting.EndsWith(':') ? text : $"{setting}: {text}";

    /// <summary>What is missing is placed where it would stand.</summary>
    private static Place? PlaceOf(string setting, bool ofKey, string project, StackConfig config)
    {
        var space = setting[..setting.IndexOf(':', StringComparison.Ordinal)];
        return config.Locate(setting, ofKey) ?? (space == project ? config.Start : null);
    }

    // What the SDK says names the built file, which helps nobody.
    [GeneratedRegex(
        @"^Running program '[^']*' failed with an unhandled exception:\s*",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Unhandled();

    // A setting's path holds no blank: keys that would are written escaped.
    [GeneratedRegex(
        @"^(?<code>INF\d{3}) (?<setting>[\w.-]+:\S*): (?<text>.+)$",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Diagnostic();
}
