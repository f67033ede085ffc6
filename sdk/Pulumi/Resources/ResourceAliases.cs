using Pulumirpc;

namespace Pulumi;

/// <summary>Former identities, in the form the engine understands.</summary>
internal sealed class ResourceAliases(Deployment deployment, IWaiter waiter)
{
    public async ValueTask AddAsync(Resource resource, RegisterResourceRequest request)
    {
        if (await deployment.Monitor.Calls.SupportsAsync("aliasSpecs").ConfigureAwait(false))
        {
            foreach (var alias in await ResolveAsync(resource).ConfigureAwait(false))
            {
                request.Aliases.Add(await SpecAsync(alias).ConfigureAwait(false));
            }
        }
        else
        {
            request.AliasUrns.AddRange(await UrnsAsync(resource).ConfigureAwait(false));
        }
    }

    private async ValueTask<List<Alias>> ResolveAsync(Resource resource)
    {
        var known = new List<Alias>(resource.Aliases.Count);
        foreach (var input in resource.Aliases)
        {
            var data = await waiter.ForAsync(input.ToOutput()).ConfigureAwait(false);
            if (data is { IsKnown: true, Value: { } alias })
            {
                known.Add(HasOneParent(alias) ? alias : throw AmbiguousParent(resource));
            }
        }
        return known;
    }

    private static bool HasOneParent(Alias alias) =>
        new[] { alias.Parent is not null, alias.ParentUrn is not null, alias.NoParent }.Count(isGiven => isGiven) < 2;

    private static RunException AmbiguousParent(Resource resource) =>
        new($"An alias of {resource.Label} sets more than one of Parent, ParentUrn and NoParent; set one of them.");

    private async ValueTask<Pulumirpc.Alias> SpecAsync(Alias alias)
    {
        if (alias.Urn is { } urn)
        {
            return new Pulumirpc.Alias { Urn = urn };
        }
        var spec = new Pulumirpc.Alias.Types.Spec
        {
            Name = await TextAsync(alias.Name).ConfigureAwait(false),
            Type = await TextAsync(alias.Type).ConfigureAwait(false),
            Stack = await TextAsync(alias.Stack).ConfigureAwait(false),
            Project = await TextAsync(alias.Project).ConfigureAwait(false),
        };
        if (alias.NoParent)
        {
            spec.NoParent = true;
        }
        else if (await ParentUrnAsync(alias).ConfigureAwait(false) is { Length: > 0 } parent)
        {
            spec.ParentUrn = parent;
        }
        return new Pulumirpc.Alias { Spec = spec };
    }

    private async ValueTask<string> TextAsync(Input<string>? input) =>
        input is null ? "" : (await waiter.ForAsync(input.ToOutput()).ConfigureAwait(false)).Value ?? "";

    private ValueTask<string> ParentUrnAsync(Alias alias) =>
        alias.Parent is { } parent ? new ResourceLinks(waiter, null).UrnAsync(parent) : TextAsync(alias.ParentUrn);

    /// <summary>For engines that take whole URNs: own aliases, times the former identities of the parent.</summary>
    private async Task<List<string>> UrnsAsync(Resource resource)
    {
        var parentUrn = await new ResourceLinks(waiter, null).UrnAsync(resource.Parent).ConfigureAwait(false);
        var urns = new List<string>();
        var identities = new List<Identity>();
        foreach (var alias in await ResolveAsync(resource).ConfigureAwait(false))
        {
            if (alias.Urn is { } urn)
            {
                urns.Add(urn);
                continue;
            }
            var identity = new Identity(
                Or(await TextAsync(alias.Stack).ConfigureAwait(false), deployment.StackName),
                Or(await TextAsync(alias.Project).ConfigureAwait(false), deployment.ProjectName),
                Or(await TextAsync(alias.Type).ConfigureAwait(false), resource.GetResourceType()),
                Or(await TextAsync(alias.Name).ConfigureAwait(false), resource.GetResourceName())
            );
            var movedFrom = await ParentUrnAsync(alias).ConfigureAwait(false);
            if (alias.NoParent || movedFrom.Length > 0)
            {
                urns.Add(identity.Under(movedFrom));
                continue;
            }
            identities.Add(identity);
            urns.Add(identity.Under(parentUrn));
        }
        if (resource.Parent is { } parent and not Stack)
        {
            identities.Insert(
                0,
                new Identity(
                    deployment.StackName,
                    deployment.ProjectName,
                    resource.GetResourceType(),
                    resource.GetResourceName()
                )
            );
            foreach (var former in await UrnsAsync(parent).ConfigureAwait(false))
            {
                urns.AddRange(identities.Select(each => each.UnderFormer(former, parent.GetResourceName())));
            }
        }
        return [.. urns.Distinct()];
    }

    private static string Or(string text, string fallback) => text.Length > 0 ? text : fallback;

    private sealed record Identity(string Stack, string Project, string Type, string Name)
    {
        public string Under(string parentUrn) => Pulumi.Urn.Build(Stack, Project, parentUrn, Type, Name);

        // Names of inner resources usually begin with that of the component, and were renamed with it.
        public string UnderFormer(string formerParentUrn, string parentName)
        {
            var renamed = Name.StartsWith(parentName, StringComparison.Ordinal)
                ? this with
                {
                    Name = Pulumi.Urn.NameOf(formerParentUrn) + Name[parentName.Length..],
                }
                : this;
            return renamed.Under(formerParentUrn);
        }
    }
}
