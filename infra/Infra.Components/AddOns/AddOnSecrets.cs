using Infra.Planning.Plan;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Random;

namespace Infra.Components;

/// <summary>The Secrets of an add-on. What is random is made once, and kept in the state of the stack.</summary>
internal sealed class AddOnSecrets
{
    private readonly Dictionary<SecretKey, RandomPassword> passwords = [];
    private readonly AddOnServices? services;
    private readonly Func<string, Output<string>> supplied;

    /// <param name="services">What the add-on has in Azure; null for nothing.</param>
    /// <param name="supplied">Gives what a person has supplied under that name.</param>
    /// <param name="home">The namespace, once it is there.</param>
    public AddOnSecrets(
        string name,
        AddOnPlan plan,
        AddOnServices? services,
        Func<string, Output<string>> supplied,
        Func<SecretPlan, Output<string>> home,
        CustomResourceOptions inside
    )
    {
        (this.services, this.supplied) = (services, supplied);
        foreach (var secret in plan.Secrets)
        {
            foreach (var (key, source) in secret.Entries)
            {
                if (source is SecretSource.Random random)
                {
                    passwords[new(secret.Name, key)] = new RandomPassword(
                        $"{name}-{secret.Name}-{key}",
                        new RandomPasswordArgs { Length = random.Length, Special = false },
                        inside
                    );
                }
            }
        }

        All = plan.Secrets.ToDictionary(
            secret => secret.Name,
            secret => new Secret(
                $"{name}-{secret.Name}",
                new SecretArgs { Metadata = MetadataOf(secret, home(secret)), StringData = ValuesOf(secret) },
                inside
            )
        );
    }

    public IReadOnlyDictionary<string, Secret> All { get; }

    /// <summary>For a chart that takes no Secret there, and for what Azure alone knows.</summary>
    /// <param name="value">A value of a chart that is no value in the plan.</param>
    public object Resolve(object value) =>
        value switch
        {
            SecretKey key => passwords[key].Result,
            IdentityKey identity => Azure.ClientIdOf(identity),
            _ => value,
        };

    private AddOnServices Azure =>
        services ?? throw new InvalidOperationException("An add-on without services in Azure asks for one.");

    private static ObjectMetaArgs MetadataOf(SecretPlan secret, Output<string> home)
    {
        var metadata = new ObjectMetaArgs { Name = secret.Name, Namespace = home };
        if (secret.Labels.Count > 0)
        {
            metadata.Labels = secret.Labels.ToInputs();
        }

        return metadata;
    }

    private InputMap<string> ValuesOf(SecretPlan secret)
    {
        var values = new InputMap<string>();
        foreach (var (key, source) in secret.Entries)
        {
            values.Add(key, ValueOf(secret, key, source));
        }

        return values;
    }

    private Output<string> ValueOf(SecretPlan secret, string key, SecretSource source) =>
        source switch
        {
            SecretSource.Random => passwords[new(secret.Name, key)].Result,
            SecretSource.Supplied given => supplied(given.Name),
            SecretSource.Account account => supplied(account.Name),
            SecretSource.Service service => Azure.KeyOf(service.Kind),
            SecretSource.Plain plain => Output.Create(plain.Value),
            SecretSource.AzureAccess access => AzureFiles.Of(access, Azure.TenantIdOf(access.Identity)),
            SecretSource.PasswordLine line => Output.Format($"{line.User}:{passwords[line.Password].BcryptHash}"),
            SecretSource.RegistryLogin login => RegistryLogins.Of(login.Registry, login.User, supplied(login.Password)),
            _ => throw new InvalidOperationException($"There is no value for {source.GetType().Name}."),
        };
}
