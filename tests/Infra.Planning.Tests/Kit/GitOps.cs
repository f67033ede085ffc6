using Infra.Planning.AddOns;
using Infra.Planning.Collections;
using Infra.Planning.Names;

namespace Infra.Planning.Tests.Kit;

/// <summary>Two lines, one of which Argo CD delivers.</summary>
internal static class GitOps
{
    public static Stack Stack { get; } = Of("payments");

    /// <param name="lines">What it delivers.</param>
    public static Stack Of(params string[] lines) =>
        TwoLines
            .Stack.WithLines(
                settings => TwoLines.Line(settings, "payments") with { Namespaces = ["payments"] },
                settings => TwoLines.Line(settings, "risk")
            )
            .WithAddOns(
                $"{AddOnStack.Source}, \"argoCd\": {{ \"host\": \"argocd.example.com\" }}, \"certManager\": {{}}",
                addOns => new GitLab(addOns.GitLab),
                addOns => new CertManager(addOns.CertManager),
                addOns => new ArgoCd(addOns.ArgoCd) { Lines = lines.Select(line => new LineName(line)).ToSeq() }
            );
}
