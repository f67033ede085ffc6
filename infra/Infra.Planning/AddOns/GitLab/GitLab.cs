using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>The GitLab that exists, with the source code of the business lines. Nothing is installed for it.</summary>
public sealed record GitLab(GitLabSettings Settings) : AddOn
{
    public override string Name => "gitLab";

    public override AddOnSettings Common => Settings;

    public override Seq<Capability> Provides => [Capability.Source];

    public override bool IsOncePerStack => true;
}
