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
}
