using System.Text.Json;

namespace Infra.Cli.Tests.Output.Reports;

/// <summary>
/// The rules that the published schema of SARIF 2.1.0 has for the objects that are written here (errata 01): members
/// that may be there, members that have to, their types, enumerations, lowest numbers, unique items; and what its text
/// says of indexes. An object or member that is not listed fails, so that a new one gets its rules first.
/// </summary>
internal static class SarifRules
{
    private static readonly Dictionary<string, string[]> Members = new()
    {
        // name, "!" if required, then the type; "[]" of a type is a list, "[!]" a list of unique items
        ["log"] = ["$schema uri", "version! =2.1.0", "runs! run[]"],
        ["run"] = ["tool! tool", "results result[]", "columnKind =utf16CodeUnits|unicodeCodePoints"],
        ["tool"] = ["driver! component"],
        ["component"] = ["name! text", "semanticVersion text", "version text", "informationUri uri", "rules rule[!]"],
        ["rule"] =
        [
            "id! text",
            "name text",
            "shortDescription multi",
            "fullDescription multi",
            "help multi",
            "helpUri uri",
        ],
        ["multi"] = ["text! text", "markdown text"],
        ["result"] =
        [
            "ruleId text",
            "ruleIndex index",
            "level =none|note|warning|error",
            "message! message",
            "locations location[]",
            "partialFingerprints texts",
        ],
        ["message"] = ["text text", "markdown text", "id text"],
        ["location"] = ["physicalLocation physical", "logicalLocations logical[!]"],
        ["physical"] = ["artifactLocation artifact", "region region"],
        ["artifact"] = ["uri uri-reference", "uriBaseId text", "index index"],
        ["region"] = ["startLine from1", "startColumn from1", "endLine from1", "endColumn from1"],
        ["logical"] = ["name text", "fullyQualifiedName text", "kind text"],
    };

    public static void Hold(string sarif)
    {
        using var document = JsonDocument.Parse(sarif);
        Check(document.RootElement, "log", "$");
        foreach (var run in document.RootElement.GetProperty("runs").EnumerateArray())
        {
            CheckIndexes(run);
        }
    }

    private static void CheckIndexes(JsonElement run)
    {
        var rules = run.GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")
            .EnumerateArray()
            .Select(rule => rule.GetProperty("id").GetString())
            .ToList();
        Assert.Equal(rules.Distinct(), rules);
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()], result.GetProperty("ruleId").GetString());
        }
    }

    private static void Check(JsonElement value, string type, string at)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal) || type.EndsWith("[!]", StringComparison.Ordinal))
        {
            CheckList(value, type, at);
        }
        else if (Members.TryGetValue(type, out var members))
        {
            CheckObject(value, members, at);
        }
        else
        {
            Assert.True(IsOf(value, type), $"{at} is not {type}: {value.GetRawText()}");
        }
    }

    private static void CheckList(JsonElement value, string type, string at)
    {
        Assert.Equal(JsonValueKind.Array, value.ValueKind);
        var items = value.EnumerateArray().ToList();
        if (type.EndsWith("[!]", StringComparison.Ordinal))
        {
            Assert.Equal(items.Count, items.Select(item => item.GetRawText()).Distinct().Count());
        }

        for (var i = 0; i < items.Count; i++)
        {
            Check(items[i], type[..type.IndexOf('[', StringComparison.Ordinal)], $"{at}[{i}]");
        }
    }

    private static void CheckObject(JsonElement value, string[] members, string at)
    {
        Assert.True(value.ValueKind == JsonValueKind.Object, $"{at} is no object");
        var known = members
            .Select(member => member.Split(' '))
            .ToDictionary(parts => parts[0].TrimEnd('!'), parts => (Required: parts[0][^1] == '!', Type: parts[1]));
        foreach (var (name, (required, _)) in known)
        {
            Assert.True(!required || value.TryGetProperty(name, out _), $"{at} has no {name}");
        }

        foreach (var member in value.EnumerateObject())
        {
            Assert.True(known.ContainsKey(member.Name), $"{at} has a member {member.Name}");
            Check(member.Value, known[member.Name].Type, $"{at}.{member.Name}");
        }
    }

    private static bool IsOf(JsonElement value, string type) =>
        type switch
        {
            "text" => value.ValueKind == JsonValueKind.String,
            "uri" => Uri.TryCreate(value.GetString(), UriKind.Absolute, out _),
            // Spaces, backslashes and other bytes have to be escaped.
            "uri-reference" => value.GetString() is { Length: > 0 } uri
                && uri.All(letter => char.IsAsciiLetterOrDigit(letter) || "-._~!$&'()*+,;=:@/?%".Contains(letter)),
            "index" => value.TryGetInt32(out var index) && index >= -1,
            "from1" => value.TryGetInt32(out var number) && number >= 1,
            "texts" => value.EnumerateObject().All(member => member.Value.ValueKind == JsonValueKind.String),
            ['=', .. var choices] => choices.Split('|').Contains(value.GetString()),
            _ => throw new InvalidOperationException($"no rule for {type}"),
        };
}
