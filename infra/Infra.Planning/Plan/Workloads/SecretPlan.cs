using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>A Secret, and where what is in it comes from. The values themselves are in no plan.</summary>
public sealed record SecretPlan
{
    public required string Name { get; init; }

    public required NamespaceName Namespace { get; init; }

    public SortedMap<string> Labels { get; init; }

    public required SortedMap<SecretSource> Entries { get; init; }
}

/// <summary>One entry of a Secret of the same add-on.</summary>
public sealed record SecretKey(string Secret, string Key);

/// <summary>Where a secret value comes from.</summary>
public abstract record SecretSource
{
    private SecretSource() { }

    /// <summary>Made up once and then kept: letters and digits.</summary>
    public sealed record Random(int Length) : SecretSource;

    /// <summary>What a person has supplied below <c>infra:secrets</c>.</summary>
    public sealed record Supplied(string Name) : SecretSource;

    /// <summary>Made up once for the whole stack, and the same in all of its clusters.</summary>
    public sealed record Account(string Name) : SecretSource;

    /// <summary>What opens the one service of that kind among the <see cref="AddOnPlan.Services"/>: a password or a key.</summary>
    public sealed record Service(DataService Kind) : SecretSource;

    /// <summary>No secret in itself, but needed beside one.</summary>
    public sealed record Plain(string Value) : SecretSource;

    /// <summary>Where in Azure programs find what they keep, and who they are there: a file as Kubernetes' own programs read it.</summary>
    /// <param name="Identity">Of the same add-on; its tenant is Azure's to say.</param>
    public sealed record AzureAccess(
        IdentityKey Identity,
        Guid Subscription,
        string ResourceGroup,
        AzureEnvironment Environment
    ) : SecretSource;

    /// <summary>A line of a password file: the user, and the hash of a random password.</summary>
    public sealed record PasswordLine(string User, SecretKey Password) : SecretSource;

    /// <summary>What programs log in to a registry with: a file as containers' tools read it.</summary>
    /// <param name="Password">The name of an <see cref="Account"/>.</param>
    public sealed record RegistryLogin(string Registry, string User, string Password) : SecretSource;
}
