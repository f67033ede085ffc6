using Infra.Planning.Collections;

namespace Infra.Planning.Plan;

/// <summary>The registry of the stack's own, with a project and accounts for every line.</summary>
public sealed record RegistryPlan(string Host, Seq<RegistryAccountPlan> Accounts);

/// <summary>An account of one project. Its password is made once for the whole stack.</summary>
/// <param name="Name">Within its project; says what it may.</param>
/// <param name="Password">The name that its password goes by.</param>
public sealed record RegistryAccountPlan(string Project, string Name, string User, string Password);

/// <summary>What a namespace pulls images with.</summary>
public sealed record PullPlan(string Registry, RegistryAccountPlan Account);
