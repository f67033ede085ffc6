using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>What a cluster asks of the workloads of business lines, and which priorities they have.</summary>
public sealed record AdmissionPlan
{
    public required Seq<PriorityPlan> Priorities { get; init; }

    public required Seq<AdmissionPolicyPlan> Policies { get; init; }

    public required Seq<AdmissionBindingPlan> Bindings { get; init; }
}

/// <param name="Value">The higher goes first; pods that say nothing have 0.</param>
public sealed record PriorityPlan(string Name, int Value, string Description);

/// <summary>A release rule, in the language that API servers understand. It does nothing before it is bound.</summary>
public sealed record AdmissionPolicyPlan
{
    public required ReleaseCheck Check { get; init; }

    public required string Name { get; init; }

    public required Seq<AdmissionKindPlan> Kinds { get; init; }

    /// <summary>Expression that tells whether the request is looked at.</summary>
    public required string Matches { get; init; }

    /// <summary>Later ones use earlier ones.</summary>
    public required Seq<AdmissionVariablePlan> Variables { get; init; }

    /// <summary>Expression that holds for what is let in.</summary>
    public required string Holds { get; init; }

    /// <summary>Expression that gives the reason against what is not.</summary>
    public required string Message { get; init; }
}

public sealed record AdmissionKindPlan(string ApiGroup, Seq<string> Resources, Seq<string> Operations);

public sealed record AdmissionVariablePlan(string Name, string Expression);

/// <summary>One policy, in force in the namespaces of one line.</summary>
/// <param name="IsProtected">Whether no deployment may delete it.</param>
/// <param name="IsRetained">Whether it stays in the cluster when the line is no longer declared.</param>
public sealed record AdmissionBindingPlan(
    string Name,
    string Policy,
    Seq<NamespaceName> Namespaces,
    bool IsProtected,
    bool IsRetained
);
