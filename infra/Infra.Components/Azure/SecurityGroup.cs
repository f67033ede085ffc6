using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Resources;
using Part = Pulumi.AzureNative.Network.Inputs;

namespace Infra.Components;

/// <summary>Writes a network security group.</summary>
internal static class SecurityGroup
{
    public static NetworkSecurityGroup Create(
        SecurityGroupPlan security,
        AksPlan plan,
        ResourceGroup group,
        Resource parent
    )
    {
        var args = new NetworkSecurityGroupArgs
        {
            NetworkSecurityGroupName = security.Name,
            ResourceGroupName = plan.ResourceGroup.Of(group),
            Location = plan.Location,
            Tags = plan.Tags.ToInputs(),
        };
        if (security.Rules.Count > 0)
        {
            args.SecurityRules = security.Rules.Select(RuleOf).ToArray();
        }

        return new(security.Name, args, new CustomResourceOptions { Parent = parent });
    }

    private static Part.SecurityRuleArgs RuleOf(SecurityRulePlan rule)
    {
        var args = new Part.SecurityRuleArgs
        {
            Name = rule.Name,
            Priority = rule.Priority,
            Direction = SecurityRuleDirection.Inbound,
            Access = rule.Denies ? SecurityRuleAccess.Deny : SecurityRuleAccess.Allow,
            Protocol = rule.Protocol,
            SourcePortRange = "*",
        };
        if (rule.From is [var from])
        {
            args.SourceAddressPrefix = from;
        }
        else
        {
            args.SourceAddressPrefixes = rule.From.ToInputs();
        }

        if (rule.To is [var to])
        {
            args.DestinationAddressPrefix = to;
        }
        else
        {
            args.DestinationAddressPrefixes = rule.To.ToInputs();
        }

        if (rule.Ports is [var port])
        {
            args.DestinationPortRange = port;
        }
        else
        {
            args.DestinationPortRanges = rule.Ports.ToInputs();
        }

        return args;
    }
}
