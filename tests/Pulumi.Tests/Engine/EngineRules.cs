using System.Text.RegularExpressions;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Tests.Engine;

/// <summary>What an engine refuses in a request, and what no good client would send.</summary>
internal static partial class EngineRules
{
    public static string? Of(RegisterResourceRequest request, EngineState state, ISet<string> unsupported) =>
        All(request, state, unsupported).FirstOrDefault() is { } problem ? $"{request.Name}: {problem}" : null;

    public static string? Of(ReadResourceRequest request, EngineState state) =>
        All(request, state).FirstOrDefault() is { } problem ? $"{request.Name}: {problem}" : null;

    private static IEnumerable<string> All(RegisterResourceRequest r, EngineState state, ISet<string> unsupported)
    {
        foreach (var problem in Shared(r.Type, r.Name, r.Parent, r.Provider, r.Version, r.Dependencies, state))
        {
            yield return problem;
        }
        if ((r.Custom || r.Remote) && r.Type.Split(':').Length != 3)
        {
            yield return $"the type {r.Type} does not have three parts";
        }
        if (r.Custom && r.Remote)
        {
            yield return "both custom and remote";
        }
        if (!r.AcceptSecrets || !r.SupportsResultReporting)
        {
            yield return "must accept secrets and read results";
        }
        if (r.SupportsPartialValues || r.AliasSpecs || r.AcceptsByteString)
        {
            yield return "claims an ability that no client of ours has";
        }
        if (!r.Custom && r.AdditionalSecretOutputs.Count + r.ReplaceOnChanges.Count > 0)
        {
            yield return "options of a custom resource on a component";
        }
        if (!r.Remote && r.Providers.Count > 0)
        {
            yield return "a map of providers on a resource that is not remote";
        }
        if (r.Aliases.Count > 0 == unsupported.Contains("aliasSpecs") && r.Aliases.Count > 0)
        {
            yield return "structured aliases that the engine does not support";
        }
        if (r.AliasUrns.Count > 0 && !unsupported.Contains("aliasSpecs"))
        {
            yield return "alias URNs though the engine supports structured aliases";
        }
        if (r.DeletedWith.Length > 0 && !state.Knows(r.DeletedWith))
        {
            yield return $"deleted with the unknown {r.DeletedWith}";
        }
        foreach (var timeout in new[] { r.CustomTimeouts?.Create, r.CustomTimeouts?.Update, r.CustomTimeouts?.Delete })
        {
            if (!string.IsNullOrEmpty(timeout) && !GoDuration().IsMatch(timeout))
            {
                yield return $"the timeout {timeout} is no duration";
            }
        }
        if (r.EnvVarMappings.Count > 0 && !r.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
        {
            yield return "environment mappings on a resource that is no provider";
        }
        foreach (var problem in Properties(r, state))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Properties(RegisterResourceRequest r, EngineState state)
    {
        var fields = Notation.ParseStruct(r.Object).Fields;
        Notation.Text(Value.ForStruct(new Struct { Fields = { fields } }));
        foreach (var (property, dependencies) in r.PropertyDependencies)
        {
            if (!fields.ContainsKey(property))
            {
                yield return $"dependencies of {property}, which is not sent";
            }
            if (dependencies.Urns.FirstOrDefault(urn => !state.Knows(urn)) is { } unknown)
            {
                yield return $"{property} depends on the unknown {unknown}";
            }
            if (dependencies.Urns.Except(r.Dependencies).FirstOrDefault() is { } missing)
            {
                yield return $"{property} depends on {missing}, the resource does not";
            }
            if (dependencies.Urns.Distinct().Count() != dependencies.Urns.Count)
            {
                yield return $"{property} names a dependency twice";
            }
        }
        if (fields.Keys.Except(r.PropertyDependencies.Keys).FirstOrDefault() is { } absent)
        {
            yield return $"no entry of dependencies for {absent}";
        }
        if (fields.ContainsKey("id") || fields.ContainsKey("urn"))
        {
            yield return "id or urn among the inputs";
        }
    }

    private static IEnumerable<string> All(ReadResourceRequest r, EngineState state)
    {
        foreach (var problem in Shared(r.Type, r.Name, r.Parent, r.Provider, r.Version, r.Dependencies, state))
        {
            yield return problem;
        }
        if (r.Id.Length == 0 || !r.AcceptSecrets || r.AcceptsByteString)
        {
            yield return "a read needs an id, accepts secrets and no byte strings";
        }
    }

    private static IEnumerable<string> Shared(
        string type,
        string name,
        string parent,
        string provider,
        string version,
        RepeatedField<string> dependencies,
        EngineState state
    )
    {
        var isStack = type == "pulumi:pulumi:Stack";
        if (name.Length == 0 || type.Length == 0)
        {
            yield return "no name or no type";
        }
        if (isStack != (parent.Length == 0) || (!isStack && !state.Knows(parent)))
        {
            yield return $"has the parent '{parent}'";
        }
        if (isStack && name != $"{FakeEngine.Project}-{FakeEngine.Stack}")
        {
            yield return "a stack of that name";
        }
        if (provider.Length > 0 && (!ProviderReference().IsMatch(provider) || !state.Knows(UrnOf(provider))))
        {
            yield return $"has the provider '{provider}'";
        }
        if (version.StartsWith('v'))
        {
            yield return $"the version {version} begins with v";
        }
        if (dependencies.Distinct().Count() != dependencies.Count)
        {
            yield return "names a dependency twice";
        }
        if (dependencies.FirstOrDefault(urn => !state.Knows(urn)) is { } unknown)
        {
            yield return $"depends on the unknown {unknown}";
        }
    }

    private static string UrnOf(string provider) => provider[..provider.LastIndexOf("::", StringComparison.Ordinal)];

    [GeneratedRegex("^urn:pulumi:.+::.+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProviderReference();

    [GeneratedRegex("^([0-9]+(ns|us|ms|s|m|h))+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GoDuration();
}
