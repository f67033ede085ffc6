using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Infra.Planning.Addresses;
using Infra.Planning.Quantities;

namespace Infra.Planning.Settings.Reading;

/// <summary>The scalars of the field.</summary>
internal static class DomainReaders
{
    public static Reader<KubernetesVersion> KubernetesVersion { get; } =
        Readers.Parsed<KubernetesVersion>(
            "a Kubernetes version",
            "\"1.35\"",
            default,
            Quantities.KubernetesVersion.TryParse
        );

    public static Reader<VmSize> VmSize { get; } =
        Readers.Parsed<VmSize>("a VM size", "Standard_D4ds_v5", Quantities.VmSize.Unknown, Quantities.VmSize.TryParse);

    public static Reader<Cpu> Cpu { get; } =
        Readers.ParsedQuantity<Cpu>("an amount of CPU", "500m", default, Quantities.Cpu.TryParse);

    public static Reader<Memory> Memory { get; } =
        Readers.Parsed<Memory>("an amount of memory with its unit", "16Gi", default, Quantities.Memory.TryParse);

    public static Reader<Surge> Surge { get; } =
        Readers.ParsedQuantity<Surge>("a number of nodes or a percentage", "33%", default, Quantities.Surge.TryParse);

    /// <summary>Lower-case and with hyphens, as Azure writes it, so that no id differs by its spelling alone.</summary>
    public static Reader<Guid> Id { get; } =
        Readers.Parsed<Guid>("an id of Azure", "00000000-0000-0000-0000-000000000000", default, TryParseId);

    public static Reader<DateOnly> Date { get; } =
        Readers.Parsed<DateOnly>("a date in quotes", "\"2027-01-31\"", default, TryParseDate);

    /// <summary>What people call something: not empty, no blanks around it.</summary>
    public static Reader<string> Name(string what, string example) =>
        Readers.Parsed<string>(what, example, "", TryParseName);

    /// <summary>Any text, taken as it is.</summary>
    public static Reader<string> Text { get; } = Readers.Parsed<string>("text", "text", "", TryParseText);

    public static Reader<Cidr> Range(string example)
    {
        return new(example, default, TryRead);

        bool TryRead(Setting setting, out Cidr cidr)
        {
            cidr = default;
            if (setting.Text is not { } text)
            {
                setting.ExpectedInstead("an address range", example);
                return false;
            }

            if (Cidr.TryParse(text, out cidr, out var problem))
            {
                return true;
            }

            var reason = setting.IsSecret ? "the secret value is no address range" : problem.Reason;
            setting.Add(SettingsDiagnostics.WrongValue, reason, $"write {problem.Suggestion ?? example}");
            return false;
        }
    }

    private static bool TryParseDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static Reader<IpAddress> Address(string example)
    {
        return new(example, default, TryRead);

        bool TryRead(Setting setting, out IpAddress address)
        {
            address = default;
            if (setting.Text is not { } text)
            {
                setting.ExpectedInstead("an address", example);
                return false;
            }

            if (IpAddress.TryParse(text, out address, out var problem))
            {
                return true;
            }

            var reason = setting.IsSecret ? "the secret value is no address" : problem.Reason;
            setting.Add(SettingsDiagnostics.WrongValue, reason, $"write {problem.Suggestion ?? example}");
            return false;
        }
    }

    /// <param name="type">Of what the id may be.</param>
    public static Reader<ResourceId> ResourceId(string type, string example)
    {
        return Readers.Parsed<ResourceId>($"the id of one of {type}", example, new(Guid.Empty, "", type, ""), TryParse);

        bool TryParse(string text, [MaybeNullWhen(false)] out ResourceId id) =>
            Quantities.ResourceId.TryParse(text, out id) && id.Type == type;
    }

    private static bool TryParseText(string text, out string value)
    {
        value = text;
        return true;
    }

    private static bool TryParseName(string text, out string value)
    {
        value = text;
        return text.Length > 0 && text.AsSpan().Trim().Length == text.Length;
    }

    private static bool TryParseId(string text, [MaybeNullWhen(false)] out Guid id) =>
        Guid.TryParseExact(text, "D", out id) && id.ToString("D") == text;
}
