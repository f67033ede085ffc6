using Infra.Review.Graph;
using Pulumirpc;

namespace Infra.Recorder.Preview;

/// <summary>
/// The former URNs of a resource, as the engine works them out: its own aliases, those that follow from the aliases of
/// its parent, and both at once.
/// </summary>
internal static class Aliases
{
    public static ValueList<string> Of(
        string project,
        string stack,
        RegisterResourceRequest request,
        Registered? parent
    )
    {
        var parentAliases = parent?.Resource.Options.Aliases ?? default;
        if (request.Aliases.Count == 0 && request.AliasUrns.Count == 0 && parentAliases.IsEmpty)
        {
            return default;
        }

        var urns = new HashSet<string>(request.AliasUrns, StringComparer.Ordinal);
        foreach (var alias in request.Aliases)
        {
            urns.Add(
                alias.AliasCase == Alias.AliasOneofCase.Urn ? alias.Urn : Resolve(project, stack, request, alias.Spec)
            );
        }

        foreach (var parentAlias in parentAliases)
        {
            urns.Add(Child(project, stack, request.Type, request.Name, parent, parentAlias));
            foreach (var spec in request.Aliases.Select(alias => alias.Spec))
            {
                if (spec is { ParentCase: Alias.Types.Spec.ParentOneofCase.None })
                {
                    var type = Given(spec.Type, request.Type);
                    var name = Given(spec.Name, request.Name);
                    urns.Add(
                        Child(Given(spec.Project, project), Given(spec.Stack, stack), type, name, parent, parentAlias)
                    );
                }
            }
        }

        urns.Remove(Urns.Of(stack, project, request.Parent, request.Type, request.Name));
        return urns.ToSortedSet();
    }

    private static string Resolve(string project, string stack, RegisterResourceRequest request, Alias.Types.Spec? spec)
    {
        var parent = spec?.ParentCase switch
        {
            Alias.Types.Spec.ParentOneofCase.ParentUrn => spec.ParentUrn,
            Alias.Types.Spec.ParentOneofCase.NoParent when spec.NoParent => "",
            _ => request.Parent,
        };
        return Urns.Of(
            Given(spec?.Stack, stack),
            Given(spec?.Project, project),
            parent,
            Given(spec?.Type, request.Type),
            Given(spec?.Name, request.Name)
        );
    }

    /// <summary>A child called after its parent (<c>parent-part</c>) was called after the parent's former name too.</summary>
    private static string Child(
        string project,
        string stack,
        string type,
        string name,
        Registered? parent,
        string parentAlias
    )
    {
        var parentName = parent?.Resource.Name ?? "";
        var former = name.StartsWith(parentName, StringComparison.Ordinal)
            ? string.Concat(Urns.Name(parentAlias), name.AsSpan(parentName.Length))
            : name;
        return Urns.Of(stack, project, parentAlias, type, former);
    }

    private static string Given(string? text, string otherwise) => string.IsNullOrEmpty(text) ? otherwise : text;
}
