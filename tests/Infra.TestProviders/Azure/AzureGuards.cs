using System.Net;
using Infra.Review.Graph;

namespace Infra.TestProviders.Azure;

/// <summary>What Azure refuses when it is asked, beyond the form of the request.</summary>
internal sealed class AzureGuards(Cloud cloud)
{
    private const string SubnetToken = "azure-native:network:Subnet";

    public void OnCreate(AzureKind kind, string id, ObjectValue inputs)
    {
        if (cloud.Find(id) is not null)
        {
            Refuse("ResourceExists", $"cannot create already existing resource '{id}'");
        }

        if (ParentOf(kind, id) is { } parent && IsOurs(parent) && cloud.Find(parent) is null)
        {
            Refuse("ParentResourceNotFound", $"'{parent}' does not exist");
        }

        References(id, inputs);
        OnSubnet(kind, id, inputs);
        new NetworkGuards(cloud).OnCreate(kind, inputs);
        new ClusterGuards(cloud).OnCreate(kind, id, inputs);
        new DataGuards(cloud).OnCreate(kind, inputs);
    }

    public void OnUpdate(AzureKind kind, CloudResource before, ObjectValue after)
    {
        var changes = InputDiff.Between(before.Inputs, after);
        if (changes.FirstOrDefault(change => AzureRules.Refuses(kind, change)) is { } refused)
        {
            Refuse("PropertyChangeNotAllowed", $"Changing property '{refused.Path}' is not allowed.");
        }

        References(before.Id, after);
        OnSubnet(kind, before.Id, after);
        new NetworkGuards(cloud).OnUpdate(kind, before, after);
        new ClusterGuards(cloud).OnUpdate(kind, before, after);
        DataGuards.OnUpdate(kind, before, after);
        if (
            kind.Token == SubnetToken
            && IsInUse(before.Id)
            && changes.Any(change => change.Property is "addressPrefix" or "addressPrefixes" or "delegations")
        )
        {
            Refuse("InUseSubnetCannotBeUpdated", $"Subnet '{before.Id}' is in use and cannot be updated.");
        }
    }

    public void OnDelete(AzureKind kind, string id)
    {
        new NetworkGuards(cloud).OnDelete(kind, id);
        new ClusterGuards(cloud).OnDelete(kind, id);
        if (kind.Type.StartsWith("Microsoft.Network/", StringComparison.Ordinal) && IsInUse(id))
        {
            Refuse("InUse", $"'{id}' is used by {string.Join(", ", UsersOf(id))} and cannot be deleted.");
        }
    }

    private void OnSubnet(AzureKind kind, string id, ObjectValue inputs)
    {
        if (kind.Token != SubnetToken)
        {
            return;
        }

        var network = id[..id.LastIndexOf("/subnets/", StringComparison.OrdinalIgnoreCase)];
        var space = Ranges(cloud.Find(network)?.Inputs.Object("addressSpace"), "addressPrefixes");
        var taken = cloud
            .All.Where(other => other.Token == SubnetToken && other.Id != id && Cloud.IsPartOf(other.Id, network))
            .SelectMany(other => Ranges(other.Inputs))
            .ToList();
        foreach (var range in Ranges(inputs))
        {
            Expect(space.Any(whole => Holds(whole, range)), $"{range} is outside the address space of '{network}'");
            var clash = taken.FirstOrDefault(other => Holds(other, range) || Holds(range, other));
            Expect(clash == default, $"{range} overlaps the subnet with {clash}");
        }
    }

    private void References(string id, ObjectValue inputs)
    {
        foreach (var reference in Ids(inputs).Where(reference => IsKnowable(reference, id)))
        {
            var isKnown = AzureKinds.All.Values.Any(kind => IsOfType(reference, kind.Type));
            if (isKnown && !Cloud.IsPartOf(id, reference) && cloud.Find(reference) is null)
            {
                Refuse("ResourceNotFound", $"'{reference}', which '{id}' refers to, does not exist");
            }
        }
    }

    private bool IsInUse(string id) => UsersOf(id).Any();

    private IEnumerable<string> UsersOf(string id) =>
        cloud
            .All.Where(other => !Cloud.IsPartOf(other.Id, id))
            .Where(other => Ids(other.Inputs).Any(used => Cloud.IsPartOf(used, id)))
            .Select(other => other.Id);

    /// <summary>The resource that this one is part of: the outer resource, the group, or what it extends.</summary>
    private static string? ParentOf(AzureKind kind, string id)
    {
        var parts = id.Split('/');
        return kind.Scope switch
        {
            AzureScope.Subscription => null,
            AzureScope.Extension => Up(id, 4),
            _ when kind.Names.Count == 1 => Up(id, 4),
            // The containers of a storage account are below a service that always exists.
            _ => Up(id, (kind.Type.Split('/').Length - kind.Names.Count) * 2),
        };

        static string Up(string id, int segments) => string.Join('/', id.Split('/').SkipLast(segments));
    }

    // What is in another subscription is taken for granted: a hub network, for instance. Built-in roles always exist.
    private static bool IsKnowable(string reference, string id) =>
        string.Equals(SubscriptionOf(reference), SubscriptionOf(id), StringComparison.OrdinalIgnoreCase)
        && !reference.Contains("/Microsoft.Authorization/roleDefinitions/", StringComparison.OrdinalIgnoreCase);

    // A subscription without a resource group of the program is somebody else's, and what it holds is taken for granted.
    private bool IsOurs(string id) =>
        cloud.All.Any(other =>
            other.Token == "azure-native:resources:ResourceGroup"
            && string.Equals(SubscriptionOf(other.Id), SubscriptionOf(id), StringComparison.OrdinalIgnoreCase)
        );

    private static string SubscriptionOf(string id) =>
        id.Split('/') is [_, _, var subscription, ..] ? subscription : "";

    private static bool IsOfType(string id, string type)
    {
        var parts = id.Split("/providers/")[^1].Split('/');
        return string.Equals(
            string.Join('/', parts.Where((_, at) => at == 0 || at % 2 == 1)),
            type,
            StringComparison.OrdinalIgnoreCase
        );
    }

    private static IEnumerable<string> Ids(PropertyValue value) =>
        value switch
        {
            StringValue { Value: var text }
                when text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) => [text],
            ListValue list => list.Items.SelectMany(Ids),
            ObjectValue members => members.Members.SelectMany(member => Ids(member.Value)),
            _ => [],
        };

    internal static IReadOnlyList<IPNetwork> Ranges(ObjectValue? inputs, string name = "addressPrefixes") =>
        [
            .. (inputs ?? ObjectValue.Empty)
                .Texts(name)
                .Append(inputs?.Text("addressPrefix"))
                .OfType<string>()
                .Select(text =>
                    IPNetwork.TryParse(text, out var range)
                        ? range
                        : throw new ProviderException($"InvalidAddressPrefixFormat: {text} is no address range.")
                ),
        ];

    internal static bool Holds(IPNetwork whole, IPNetwork part) =>
        whole.PrefixLength <= part.PrefixLength && whole.Contains(part.BaseAddress);

    private static void Expect(bool holds, string reason)
    {
        if (!holds)
        {
            Refuse("BadRequest", reason);
        }
    }

    private static void Refuse(string code, string reason) => throw new ProviderException($"{code}: {reason}");
}
