using Infra.Planning.Collections;

namespace Infra.Planning.Plan;

/// <summary>
/// An account of the platform that makes pods in namespaces of lines without a controller, such as those in which Jenkins
/// delivers. Every other release rule meets them as it meets all.
/// </summary>
/// <param name="User">As the API server calls it.</param>
/// <param name="Images">What they may run beside the images that the line may run.</param>
internal sealed record PodMaker(string User, Seq<string> Images);
