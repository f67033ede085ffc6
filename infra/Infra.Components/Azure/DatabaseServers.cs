using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Resources;
using Pulumi.Random;
using Pulumi.Utilities;
using MySql = Pulumi.AzureNative.DBforMySQL;
using MySqlPart = Pulumi.AzureNative.DBforMySQL.Inputs;
using PostgreSql = Pulumi.AzureNative.DBforPostgreSQL;
using PostgreSqlPart = Pulumi.AzureNative.DBforPostgreSQL.Inputs;

namespace Infra.Components;

/// <summary>Flexible servers in the subnet that is delegated to them, with their password and their database.</summary>
internal static class DatabaseServers
{
    private const string Off = "Disabled";

    /// <summary>The password of the server's user, once the database is there.</summary>
    public static Output<string> CreatePostgreSql(
        DatabaseServerPlan plan,
        AksPlan cluster,
        ResourceGroup group,
        ClusterNetwork network,
        Resource parent
    )
    {
        var password = PasswordOf(plan, parent);
        var args = new PostgreSql.ServerArgs
        {
            ServerName = plan.Name,
            ResourceGroupName = cluster.ResourceGroup.Of(group),
            Location = cluster.Location,
            Tags = cluster.Tags.ToInputs(),
            Version = plan.Version,
            Sku = new PostgreSqlPart.SkuArgs { Name = plan.Size.Name, Tier = plan.Size.Tier },
            Storage = new PostgreSqlPart.StorageArgs { StorageSizeGB = plan.Storage, AutoGrow = "Enabled" },
            Backup = new PostgreSqlPart.BackupArgs { BackupRetentionDays = plan.Backup, GeoRedundantBackup = Off },
            HighAvailability = new PostgreSqlPart.HighAvailabilityArgs
            {
                Mode = plan.HasStandby ? "ZoneRedundant" : Off,
            },
            AuthConfig = new PostgreSqlPart.AuthConfigArgs { PasswordAuth = "Enabled", ActiveDirectoryAuth = Off },
            AdministratorLogin = plan.User,
            AdministratorLoginPassword = password,
        };
        if (plan is { Subnet: { } subnet, Zone: { } zone })
        {
            args.Network = new PostgreSqlPart.NetworkArgs
            {
                DelegatedSubnetResourceId = network.Subnet(subnet).Id,
                PrivateDnsZoneArmResourceId = network.Zone(zone),
                PublicNetworkAccess = Off,
            };
        }

        var server = new PostgreSql.Server(plan.Name, args, OptionsOf(cluster, parent));
        var tls = new PostgreSql.Configuration(
            $"{plan.Name}-tls",
            new PostgreSql.ConfigurationArgs
            {
                ConfigurationName = "require_secure_transport",
                ServerName = plan.Name.Of(server),
                ResourceGroupName = cluster.ResourceGroup,
                Source = "user-override",
                Value = "on",
            },
            new CustomResourceOptions { Parent = parent }
        );
        // A server takes one change at a time.
        var database = new PostgreSql.Database(
            $"{plan.Name}-{plan.Database}",
            new PostgreSql.DatabaseArgs
            {
                DatabaseName = plan.Database,
                ServerName = plan.Name.Of(server),
                ResourceGroupName = cluster.ResourceGroup,
                Charset = plan.Characters.Set,
                Collation = plan.Characters.Collation,
            },
            Kept(cluster, parent, tls)
        );
        return OutputUtilities.WithDependency(password, database);
    }

    /// <inheritdoc cref="CreatePostgreSql"/>
    public static Output<string> CreateMySql(
        DatabaseServerPlan plan,
        AksPlan cluster,
        ResourceGroup group,
        ClusterNetwork network,
        Resource parent
    )
    {
        var password = PasswordOf(plan, parent);
        var args = new MySql.ServerArgs
        {
            ServerName = plan.Name,
            ResourceGroupName = cluster.ResourceGroup.Of(group),
            Location = cluster.Location,
            Tags = cluster.Tags.ToInputs(),
            Version = plan.Version,
            Sku = new MySqlPart.MySQLServerSkuArgs { Name = plan.Size.Name, Tier = plan.Size.Tier },
            Storage = new MySqlPart.StorageArgs { StorageSizeGB = plan.Storage, AutoGrow = "Enabled" },
            Backup = new MySqlPart.BackupArgs { BackupRetentionDays = plan.Backup, GeoRedundantBackup = Off },
            HighAvailability = new MySqlPart.HighAvailabilityArgs { Mode = plan.HasStandby ? "ZoneRedundant" : Off },
            AdministratorLogin = plan.User,
            AdministratorLoginPassword = password,
        };
        if (plan is { Subnet: { } subnet, Zone: { } zone })
        {
            args.Network = new MySqlPart.NetworkArgs
            {
                DelegatedSubnetResourceId = network.Subnet(subnet).Id,
                PrivateDnsZoneResourceId = network.Zone(zone),
                PublicNetworkAccess = Off,
            };
        }

        var server = new MySql.Server(plan.Name, args, OptionsOf(cluster, parent));
        var database = new MySql.Database(
            $"{plan.Name}-{plan.Database}",
            new MySql.DatabaseArgs
            {
                DatabaseName = plan.Database,
                ServerName = plan.Name.Of(server),
                ResourceGroupName = cluster.ResourceGroup,
                Charset = plan.Characters.Set,
                Collation = plan.Characters.Collation,
            },
            Kept(cluster, parent)
        );
        return OutputUtilities.WithDependency(password, database);
    }

    /// <summary>Letters and digits: it stands in addresses and in files of several kinds.</summary>
    private static Output<string> PasswordOf(DatabaseServerPlan plan, Resource parent) =>
        new RandomPassword(
            plan.Name,
            new RandomPasswordArgs
            {
                Length = 32,
                MinLower = 1,
                MinNumeric = 1,
                MinUpper = 1,
                Special = false,
            },
            new CustomResourceOptions { Parent = parent }
        ).Result;

    /// <summary>Storage that Azure has added is not taken away again.</summary>
    private static CustomResourceOptions OptionsOf(AksPlan cluster, Resource parent)
    {
        var options = Kept(cluster, parent);
        options.IgnoreChanges = ["storage.storageSizeGB"];
        return options;
    }

    private static CustomResourceOptions Kept(AksPlan cluster, Resource parent, params Resource[] after) =>
        new()
        {
            Parent = parent,
            Protect = cluster.Protect,
            DependsOn = after,
        };
}
