using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns.Reading;

/// <summary>The groups <c>external</c> and <c>azure</c> go with <c>data</c> of the same name, and with nothing else.</summary>
internal static class ExternalData
{
    public static void CheckAzure(Section section, DataHome data, bool isGiven) =>
        section.Check(
            data == DataHome.Azure || !isGiven,
            SettingsDiagnostics.WrongValue,
            "azure",
            "sizes services that nothing uses",
            "write data: azure, or remove it"
        );

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
