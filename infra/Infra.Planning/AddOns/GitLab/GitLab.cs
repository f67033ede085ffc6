using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>The source code of the business lines: a GitLab that exists, or one of the platform's own where that is asked for.</summary>
public sealed record GitLab(GitLabSettings Settings) : AddOn
{
    public override string Name => "gitLab";

    public override AddOnSettings Common => Settings;

    public override Seq<Capability> Provides => [Capability.Source];

    public override Seq<Capability> Uses =>
        Settings.Install is null ? [] : [Capability.Edge, Capability.Names, Capability.Certificates];

    public override bool IsOncePerStack => true;
}
