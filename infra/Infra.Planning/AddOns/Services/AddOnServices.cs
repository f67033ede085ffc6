using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.AddOns;

/// <summary>Which services of Azure an add-on asks the stack to make.</summary>
internal static class AddOnServices
{
    public static Seq<DataService> ServicesOf(AddOn addOn) =>
        addOn switch
        {
            Harbor { Settings.Data: DataHome.Azure } => [DataService.PostgreSql, DataService.Redis, DataService.Blob],
            Kuboard { Settings.Data: DataHome.Azure } => [DataService.MySql],
            _ => [],
        };
}
