using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning;

/// <summary>A plan, or the reasons why there is none.</summary>
/// <param name="Plan">Null as long as an error stands.</param>
/// <param name="Diagnostics">Everything found, warnings included, sorted by place and code.</param>
public sealed record PlanResult(PlatformPlan? Plan, Seq<Diagnostic> Diagnostics);
