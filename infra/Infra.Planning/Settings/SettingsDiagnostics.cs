using Infra.Planning.Collections;

namespace Infra.Planning.Settings;

/// <summary>What can be wrong with the text of a stack's config, before anything is known of the platform.</summary>
public static class SettingsDiagnostics
{
    public static readonly DiagnosticCode Missing = new("INF101", Severity.Error, "a key is missing or empty");

    public static readonly DiagnosticCode Unknown = new("INF102", Severity.Error, "a key is not known")
    {
        IsAboutKey = true,
    };

    public static readonly DiagnosticCode OutOfRange = new("INF103", Severity.Error, "a number is out of its limits");

    public static readonly DiagnosticCode WrongType = new("INF104", Severity.Error, "a value has the wrong type");

    public static readonly DiagnosticCode WrongValue = new("INF105", Severity.Error, "a value cannot be understood");

    public static readonly DiagnosticCode MissingSecret = new("INF106", Severity.Error, "a secret is missing");

    public static readonly DiagnosticCode PlainSecret = new("INF107", Severity.Error, "a secret is in plain text");

    internal static Seq<DiagnosticCode> All { get; } =
    [Missing, Unknown, OutOfRange, WrongType, WrongValue, MissingSecret, PlainSecret];
}
