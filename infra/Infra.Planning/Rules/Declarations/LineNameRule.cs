using Infra.Planning.Names;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>Lines and namespaces have names that Kubernetes takes.</summary>
internal sealed class LineNameRule : LineRule
{
    public override DiagnosticCode Code { get; } =
        new("INF205", Severity.Error, "the name of a line or namespace is not usable");

    protected override IEnumerable<Diagnostic> Check(BusinessLine line)
    {
        if (!line.Name.IsValid)
        {
            yield return Broken(line.Settings.Path, $"'{line.Name}' is no name for a line", $"write {DnsLabel.Rule}");
        }

        foreach (var name in line.Namespaces.Where(name => !name.IsValid && name.Value != line.Name.Value))
        {
            yield return Broken(
                line.Settings.Path["quotas"][name.Value],
                name.IsReserved ? $"'{name}' belongs to Kubernetes itself" : $"'{name}' is no name for a namespace",
                $"write {DnsLabel.Rule}"
            );
        }
    }
}
