using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Infra.Planning.Quantities;

/// <summary>The id of something in Azure that lies in a resource group and in nothing else.</summary>
/// <param name="Type">Provider and kind: <c>Microsoft.Network/virtualNetworks</c>.</param>
public sealed partial record ResourceId(Guid Subscription, string Group, string Type, string Name)
{
    public const string VirtualNetwork = "Microsoft.Network/virtualNetworks";

    public const string PrivateZone = "Microsoft.Network/privateDnsZones";

    public const string LogWorkspace = "Microsoft.OperationalInsights/workspaces";

    public static bool TryParse(string text, [NotNullWhen(true)] out ResourceId? id)
    {
        id =
            IsId().Match(text) is { Success: true } match
            && Guid.TryParseExact(match.Groups["owner"].Value, "D", out var owner)
                ? new(owner, match.Groups["group"].Value, match.Groups["type"].Value, match.Groups["name"].Value)
                : null;
        return id is not null;
    }

    public override string ToString() =>
        $"/subscriptions/{Subscription:D}/resourceGroups/{Group}/providers/{Type}/{Name}";

    [GeneratedRegex(
        @"^/subscriptions/(?<owner>[0-9a-f-]{36})/resourceGroups/(?<group>[\w.()-]{1,90})/providers/(?<type>[A-Za-z.]+/[A-Za-z]+)/(?<name>[\w.-]{1,100})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IsId();
}
