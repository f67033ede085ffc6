using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.PrivateDns;
using Pulumi.AzureNative.PrivateDns.Inputs;
using Pulumi.AzureNative.Resources;
using Pulumi.Utilities;

namespace Infra.Components;

/// <summary>The private DNS zones in which data services are found, each joined to the network.</summary>
public sealed class PrivateZones : ComponentResource
{
    private readonly Dictionary<string, Output<string>> ids = [];

    public PrivateZones(
        string name,
        AksPlan plan,
        ResourceGroup group,
        VirtualNetwork network,
        ComponentResourceOptions? options = null
    )
        : base("infra:azure:PrivateZones", name, options)
    {
        foreach (var zone in plan.Network.Zones.DistinctBy(zone => zone.Name))
        {
            ids[zone.Name] = zone.Existing is { } existing ? Output.Create(existing) : Create(zone);
        }

        RegisterOutputs();

        Output<string> Create(PrivateZonePlan zone)
        {
            var made = new PrivateZone(
                $"{name}-{zone.Name}",
                new PrivateZoneArgs
                {
                    PrivateZoneName = zone.Name,
                    ResourceGroupName = plan.ResourceGroup.Of(group),
                    // Zones are in no region.
                    Location = "global",
                    Tags = plan.Tags.ToInputs(),
                },
                // Its records are not ours, and whoever still uses them has to find them.
                new CustomResourceOptions { Parent = this, RetainOnDelete = true }
            );
            var link = new VirtualNetworkLink(
                $"{name}-{zone.Name}",
                new VirtualNetworkLinkArgs
                {
                    VirtualNetworkLinkName = zone.Link,
                    PrivateZoneName = zone.Name.Of(made),
                    ResourceGroupName = plan.ResourceGroup.Of(group),
                    Location = "global",
                    RegistrationEnabled = false,
                    VirtualNetwork = new SubResourceArgs { Id = network.Id },
                    Tags = plan.Tags.ToInputs(),
                },
                new CustomResourceOptions { Parent = this }
            );
            return OutputUtilities.WithDependency(made.Id, link);
        }
    }

    public Output<string> IdOf(PrivateZonePlan zone) => ids[zone.Name];
}
