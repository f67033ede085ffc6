using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration values of one namespace: those of keys name:key.</summary>
/// <remarks>
/// Every Require member fails with a <see cref="RunException"/> that names a missing key and the command that sets
/// it; every typed member fails with one that names key, value and type.
/// </remarks>
public sealed class Config
{
    private const string OldSuffix = ":config";

    private readonly string name;
    private readonly ConfigValues values = Deployment.Running.Config;

    /// <param name="name">The namespace; default is the project's name.</param>
    public Config(string? name = null)
    {
        name ??= Deployment.Running.ProjectName;
        this.name = name.EndsWith(OldSuffix, StringComparison.Ordinal) ? name[..^OldSuffix.Length] : name;
    }

    public string? Get(string key) => values.Get(FullKey(key));

    public Output<string>? GetSecret(string key) => Secret(Get(key));

    /// <summary>Only true and false are read.</summary>
    public bool? GetBoolean(string key) => Value<bool>(key, "boolean", ParseBoolean);

    public Output<bool>? GetSecretBoolean(string key) => SecretValue(GetBoolean(key));

    public int? GetInt32(string key) => Value<int>(key, "int", ParseInt32);

    public Output<int>? GetSecretInt32(string key) => SecretValue(GetInt32(key));

    public double? GetDouble(string key) => Value<double>(key, "double", ParseDouble);

    public Output<double>? GetSecretDouble(string key) => SecretValue(GetDouble(key));

    /// <summary>The value read as JSON; names are matched with their case.</summary>
    public T? GetObject<T>(string key) => GetObject<T>(key, options: null);

    public T? GetObject<T>(string key, JsonSerializerOptions? options) =>
        Get(key) is { } json ? ParseObject<T>(key, json, options) : default;

    public Output<T>? GetSecretObject<T>(string key) => GetSecretObject<T>(key, options: null);

    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions? options) =>
        Get(key) is { } json ? Output.CreateSecret(ParseObject<T>(key, json, options)) : null;

    public string Require(string key) => Get(key) ?? throw Missing(key, secret: false);

    public Output<string> RequireSecret(string key) => GetSecret(key) ?? throw Missing(key, secret: true);

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key, secret: false);

    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw Missing(key, secret: true);

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key, secret: false);

    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw Missing(key, secret: true);

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key, secret: false);

    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw Missing(key, secret: true);

    public T RequireObject<T>(string key) => RequireObject<T>(key, options: null);

    public T RequireObject<T>(string key, JsonSerializerOptions? options) => ParseObject<T>(key, Require(key), options);

    public Output<T> RequireSecretObject<T>(string key) => RequireSecretObject<T>(key, options: null);

    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions? options) =>
        GetSecretObject<T>(key, options) ?? throw Missing(key, secret: true);

    private delegate bool Parser<T>(string text, out T value);

    private static bool ParseBoolean(string text, out bool value)
    {
        value = text == "true";
        return text is "true" or "false";
    }

    private static bool ParseInt32(string text, out int value) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    private static bool ParseDouble(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private static Output<string>? Secret(string? value) => value is null ? null : Output.CreateSecret(value);

    private static Output<T>? SecretValue<T>(T? value)
        where T : struct => value is { } present ? Output.CreateSecret(present) : null;

    private string FullKey(string key) => $"{name}:{key}";

    private T? Value<T>(string key, string type, Parser<T> parse)
        where T : struct
    {
        if (Get(key) is not { } text)
        {
            return null;
        }
        return parse(text, out var value) ? value : throw WrongType(key, text, type, inner: null);
    }

    private T ParseObject<T>(string key, string json, JsonSerializerOptions? options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, options)!;
        }
        catch (JsonException exception)
        {
            throw WrongType(key, json, typeof(T).Name, exception);
        }
    }

    private ConfigException WrongType(string key, string text, string type, Exception? inner)
    {
        var shown = values.IsSecret(FullKey(key)) ? "[secret]" : text;
        var reason = inner is null || values.IsSecret(FullKey(key)) ? "" : $" {inner.Message}";
        return new ConfigException(
            $"Configuration '{FullKey(key)}' value '{shown}' is not a valid {type}.{reason}",
            inner
        );
    }

    private ConfigException Missing(string key, bool secret)
    {
        var flag = secret ? "--secret " : "";
        return new ConfigException(
            $"Missing required configuration variable '{FullKey(key)}'. "
                + $"Set a value with the command 'pulumi config set {flag}{FullKey(key)} <value>'.",
            innerException: null
        );
    }
}

internal sealed class ConfigException(string message, Exception? innerException)
    : RunException(message, innerException);
