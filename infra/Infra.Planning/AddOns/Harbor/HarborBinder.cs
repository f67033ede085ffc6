using Infra.Planning.AddOns.Reading;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.AddOns;

internal static class HarborBinder
{
    private static readonly Reader<string> Host = AddOnReaders.Host("harbor.example.com");

    private static readonly Reader<ChartVersion> Version = AddOnReaders.Version(Charts.Harbor);

    private static readonly Reader<BlobSettings> Blob = Readers.Group(
        "{ account: harborlayers, container: harbor, key: harborBlobKey }",
        section => new BlobSettings
        {
            Account = section.Required("account", DomainReaders.Name("a storage account", "harborlayers")),
            Container = section.Required("container", DomainReaders.Name("a container", "harbor")),
            Key = section.Required("key", AddOnReaders.Secret("harborBlobKey")),
        }
    );

    private static readonly Reader<ExternalHarborData> External = Readers.Group(
        "{ postgreSql: { … }, redis: { … }, blob: { … } }",
        section => new ExternalHarborData
        {
            PostgreSql = section.Required(
                "postgreSql",
                AddOnReaders.Server("{ host: db.example.com, user: harbor, password: harborDatabasePassword }", 5432)
            ),
            Redis = section.Required(
                "redis",
                AddOnReaders.Server("{ host: cache.example.com, user: default, password: harborRedisPassword }", 6380)
            ),
            Blob = section.Required("blob", Blob),
        }
    );

    private static readonly Reader<AzureHarborData> Azure = Readers.Group(
        "{ postgreSql: { size: Standard_D2ds_v5 }, redis: { tier: premium } }",
        section => new AzureHarborData
        {
            PostgreSql = section.Optional("postgreSql", ServiceReaders.PostgreSql, ServiceReaders.DefaultServer),
            Redis = section.Optional("redis", ServiceReaders.Cache, new CacheSettings()),
        }
    );

    public static Reader<HarborSettings> Reader { get; } = AddOnGroup.Reader("{ host: harbor.example.com }", Bind);

    private static HarborSettings Bind(Section section)
    {
        var settings = new HarborSettings
        {
            Version = section.Optional("version", Version, Charts.Harbor.Version),
            Host = section.Required("host", Host),
            Size = section.Optional("size", AddOnReaders.Size, AddOnSize.Small),
            Data = section.Optional("data", AddOnReaders.Data, DataHome.Internal),
            Storage = section.Optional("storage", AddOnReaders.Storage, Memory.Gibi(50)),
            Scanner = section.Optional("scanner", Readers.Flag, true),
            External = section.Optional("external", External),
            Azure = section.Optional("azure", Azure),
        };
        ExternalData.Check(section, settings.Data, settings.External is not null, External.Example);
        ExternalData.CheckAzure(section, settings.Data, settings.Azure is not null);
        return settings;
    }
}
