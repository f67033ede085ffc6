using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Random;

namespace Infra.Components;

/// <summary>The passwords that lines pull images with: made once, kept in the state, and the same in every cluster.</summary>
public sealed class RegistryAccounts : ComponentResource
{
    private readonly Dictionary<string, RandomPassword> passwords = [];

    public RegistryAccounts(RegistryPlan plan, ComponentResourceOptions? options = null)
        : base("infra:platform:RegistryAccounts", "registry", options)
    {
        foreach (var account in plan.Accounts)
        {
            passwords[account.Password] = new RandomPassword(
                account.Password,
                // As Harbor wants it: large, small and a digit.
                new RandomPasswordArgs
                {
                    Length = 32,
                    Special = false,
                    MinUpper = 1,
                    MinLower = 1,
                    MinNumeric = 1,
                },
                new CustomResourceOptions { Parent = this }
            );
        }

        RegisterOutputs();
    }

    /// <summary>Null for a name of another kind.</summary>
    public Output<string>? Find(string name) => passwords.TryGetValue(name, out var made) ? made.Result : null;
}
