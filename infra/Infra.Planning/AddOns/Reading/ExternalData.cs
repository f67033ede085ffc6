using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns.Reading;

/// <summary>The group <c>external</c> goes with <c>data: external</c>, and with nothing else.</summary>
internal static class ExternalData
{
    public static void Check(Section section, DataHome data, bool isGiven, string example)
    {
        section.Check(
            data != DataHome.External || isGiven,
            SettingsDiagnostics.Missing,
            "external",
            "is missing, and the data is external",
            $"add external: {example}"
        );
        section.Check(
            data == DataHome.External || !isGiven,
            SettingsDiagnostics.WrongValue,
            "external",
            "names services that nothing uses",
            "write data: external, or remove it"
        );
    }
}
