using System.Reflection;
using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>
/// The job that makes what lines have in Harbor, by its API: no chart has a key for it, and Harbor keeps it in its
/// database. It runs again when there are other lines.
/// </summary>
internal static class HarborProjects
{
    private const string Secret = "harbor-accounts";

    private const string Script = "projects.sh";

    private const string List = "projects";

    private const string Folder = "/etc/config";

    /// <summary>A shell, curl and jq.</summary>
    private const string Tools = "docker.io/alpine/k8s:1.35.0";

    public static ResourcesPlan Each { get; } = ResourcesPlan.Of(20, 64, 128);

    /// <summary>The one that is there while the job runs.</summary>
    public static PodsPlan Pods { get; } = PodsPlan.Of(HarborBuilder.Space, "harbor-projects", 1, Each);

    public static SecretPlan SecretOf(RegistryPlan registry) =>
        new()
        {
            Name = Secret,
            Namespace = HarborBuilder.Space,
            Entries = new(
                registry.Accounts.Select(account =>
                    KeyValuePair.Create<string, SecretSource>(
                        KeyOf(account),
                        new SecretSource.Account(account.Password)
                    )
                )
            ),
        };

    /// <param name="admin">The password of Harbor's first account.</param>
    public static JobPlan JobOf(RegistryPlan registry, SecretKey admin, AddOnSite site) =>
        new()
        {
            Name = "harbor-projects",
            Namespace = HarborBuilder.Space,
            Files = new([
                new(Script, ScriptText),
                new(List, string.Concat(registry.Accounts.Select(account => $"{account.Project} {account.Name}\n"))),
            ]),
            FilesFolder = Folder,
            Scratch = ["/tmp"],
            Main = new()
            {
                Name = "projects",
                Image = site.Image(Tools),
                Resources = Each,
                Command = ["sh", $"{Folder}/{Script}"],
                Environment = new([
                    new("HARBOR", $"http://{HarborBuilder.Service}"),
                    new("HOME", "/tmp"),
                    new("PROJECTS", $"{Folder}/{List}"),
                ]),
                SecretEnvironment = new([
                    new("ADMIN_PASSWORD", admin),
                    .. registry.Accounts.Select(
                        (account, at) =>
                            KeyValuePair.Create($"PASSWORD_{at + 1}", new SecretKey(Secret, KeyOf(account)))
                    ),
                ]),
            },
        };

    private static string KeyOf(RegistryAccountPlan account) => $"{account.Project}.{account.Name}";

    internal static string ScriptText
    {
        get
        {
            using var stream =
                Assembly.GetExecutingAssembly().GetManifestResourceStream(Script)
                ?? throw new InvalidOperationException($"{Script} is not part of the assembly.");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
