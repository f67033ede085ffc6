using Infra.Planning.Collections;

namespace Infra.Planning.Plan;

/// <summary>
/// An account of the platform that makes pods in namespaces of lines, such as the one by which Jenkins delivers. Release
/// rules meet them as they meet all, but for what is said here.
/// </summary>
/// <param name="User">As the API server calls it.</param>
/// <param name="Images">What they may run beside the images that the line may run.</param>
internal sealed record PodMaker(string User, Seq<string> Images)
{
    /// <summary>Whether its pods have no controller that would make them again.</summary>
    public bool MakesBarePods { get; init; }
}
