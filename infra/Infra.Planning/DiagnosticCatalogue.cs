using Infra.Planning.Addresses;
using Infra.Planning.Collections;
using Infra.Planning.Rules;
using Infra.Planning.Settings;

namespace Infra.Planning;

/// <summary>Every code that planning can report.</summary>
public static class DiagnosticCatalogue
{
    public static Seq<DiagnosticCode> All { get; } =
    [.. SettingsDiagnostics.All, .. AddressDiagnostics.All, .. RuleBook.All.Select(rule => rule.Code)];

    /// <summary>True where a diagnostic with that id is about a key rather than about its value.</summary>
    public static bool IsAboutKey(string id) => All.Any(code => code.Id == id && code.IsAboutKey);
}
