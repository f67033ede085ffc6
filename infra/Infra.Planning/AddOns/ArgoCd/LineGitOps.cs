using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>
/// What Argo CD may do in the namespaces of the lines that it delivers: what the line's releasers may, who cannot touch
/// what bounds it. It has no rights anywhere else.
/// </summary>
/// <param name="argoCd">Null where there is none.</param>
internal sealed class LineGitOps(ArgoCd? argoCd)
{
    private const string Controller = "argocd-application-controller";

    private const string Server = "argocd-server";

    public static LineGitOps Of(PlatformTopology topology) =>
        new(topology.AddOnsOn().OfType<ArgoCd>().FirstOrDefault());

    public bool Delivers(BusinessLine line) => argoCd is not null && argoCd.Lines.Contains(line.Name);

    public NamespacePlan Into(NamespacePlan space, BusinessLine line) =>
        Delivers(line)
            ? space with
            {
                Bindings =
                [
                    .. space.Bindings,
                    Binding("gitops", TenantRoles.Releaser, Controller),
                    Binding("gitops-viewer", TenantRoles.Viewer, Server),
                ],
            }
            : space;

    private static RoleBindingPlan Binding(string name, RolePlan role, string account) =>
        new()
        {
            Name = name,
            Role = role.Name,
            Groups = [],
            ServiceAccounts = [],
            Others = [new(ArgoCdBuilder.Space, account)],
        };
}
