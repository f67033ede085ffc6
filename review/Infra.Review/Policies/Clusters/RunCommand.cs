using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>The run command of Azure acts as cluster administrator and goes round the network rules. (AKS baseline 9)</summary>
internal sealed class RunCommand()
    : ClusterPolicy(
        "INF616",
        PolicySeverity.Error,
        "commands can be run past the API server",
        "write apiServerAccessProfile.disableRunCommand: true"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var field = cluster.Inputs.At("apiServerAccessProfile.disableRunCommand");
        return field.IsNotTrue ? field.Breaks("is not on") : null;
    }
}
