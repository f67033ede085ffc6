using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>How one add-on hangs together with the others.</summary>
/// <param name="Requires">Without it, it cannot work.</param>
/// <param name="Uses">Where it is there, it comes after it.</param>
internal sealed record AddOnNeeds(
    string Name,
    Seq<Capability> Provides,
    Seq<Capability> Requires,
    Seq<Capability> Uses
);
