using System.Security.Cryptography;
using System.Text;

namespace Infra.Planning.Plan;

/// <summary>What has to change for a workload to roll though its pods look the same.</summary>
public static class WorkloadChecksum
{
    private const int Length = 16;

    /// <summary>Of the files; of a job, which cannot be changed at all, of everything.</summary>
    public static string Of(WorkloadPlan plan)
    {
        var text = plan is JobPlan ? $"{plan}" : $"{plan.Files}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }
}
