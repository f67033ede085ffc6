using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Views.Permissions;

/// <summary>Reads bindings, and notes down what cannot be known of them.</summary>
internal sealed class GrantReading(RoleBook book, ICollection<string> notes)
{
    public IEnumerable<Grant> Of(Field binding)
    {
        var space = binding.Type.Kind == "RoleBinding" ? Kube.NamespaceOf(binding) : "";
        var (name, role) = (Kube.NameOf(binding) ?? binding.Resource.Name, binding["roleRef"]);
        if (space is null || role["name"].Text is not { } roleName || binding["subjects"].Unknown)
        {
            notes.Add($"the binding {name} is known only once it is deployed; what it gives is not shown");
            return [];
        }

        if (book.Find(role["kind"].Text ?? "", space, roleName) is not { } rules)
        {
            notes.Add(
                $"the binding {name} gives the role {roleName}, which is not in the plan; what it holds is not shown"
            );
            return [];
        }

        return binding["subjects"].Items.SelectMany(subject => Of(subject, space, name)).Select(Granted);

        Grant Granted(Subject subject) => new(subject, space, roleName, name, rules) { Urn = binding.Resource.Urn };
    }

    private IEnumerable<Subject> Of(Field subject, string space, string binding)
    {
        if (
            subject["name"].Text is not { } name
            || subject["kind"].Text is not { } kind
            || subject["namespace"].Unknown
        )
        {
            notes.Add($"the binding {binding} has a subject that is known only once it is deployed");
            return [];
        }

        return kind switch
        {
            "ServiceAccount" => [new(SubjectKind.ServiceAccount, subject["namespace"].Text ?? space, name)],
            "Group" => [new(SubjectKind.Group, "", name)],
            "User" => [new(SubjectKind.User, "", name)],
            _ => [],
        };
    }
}
