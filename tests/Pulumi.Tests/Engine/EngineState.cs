using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Tests.Engine;

/// <summary>What the engine knows of a resource.</summary>
internal sealed class KnownResource
{
    public required string Urn { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    public required bool IsCustom { get; init; }

    public required bool IsRemote { get; init; }

    public string Id { get; set; } = "";

    public ByteString State { get; set; } = ByteString.Empty;

    public bool HasOutputs { get; set; }
}

/// <summary>The resources that the engine has registered.</summary>
internal sealed class EngineState
{
    private readonly ConcurrentDictionary<string, KnownResource> byUrn = new(StringComparer.Ordinal);

    public bool Knows(string urn) => byUrn.ContainsKey(urn);

    public string UrnOf(string name) => byUrn.Values.Single(r => r.Name == name).Urn;

    public string NameOf(string urn) => urn == FakeEngine.StackUrn ? "stack" : byUrn[urn].Name;

    public string WithNames(string text) =>
        byUrn.Values.OrderByDescending(r => r.Urn.Length).Aggregate(text, (all, r) => all.Replace(r.Urn, $"@{r.Name}"));

    public KnownResource Add(RegisterResourceRequest request, bool preview)
    {
        var isEchoed = request.Custom || request.Remote;
        return Add(
            new KnownResource
            {
                Urn = UrnFor(request.Parent, request.Type, request.Name),
                Name = request.Name,
                Type = request.Type,
                IsCustom = request.Custom,
                IsRemote = request.Remote,
                Id = request.Custom && !preview ? $"id-{request.Name}" : "",
                State = isEchoed ? Echo(request.Object, preview) : ByteString.Empty,
            }
        );
    }

    public KnownResource Add(ReadResourceRequest request) =>
        Add(
            new KnownResource
            {
                Urn = UrnFor(request.Parent, request.Type, request.Name),
                Name = request.Name,
                Type = request.Type,
                IsCustom = true,
                IsRemote = false,
                Id = request.Id,
                State = request.Properties,
            }
        );

    /// <summary>Outputs are taken once, and only for components.</summary>
    public string? RefuseOutputs(string urn)
    {
        if (!byUrn.TryGetValue(urn, out var resource))
        {
            return $"Outputs are registered for the unknown URN {urn}.";
        }
        if (resource.IsCustom)
        {
            return $"Outputs are registered for the custom resource {urn}.";
        }
        var isSecond = resource.HasOutputs;
        resource.HasOutputs = true;
        return isSecond ? $"Outputs are registered twice for {urn}." : null;
    }

    public ByteString GetResource(ByteString args)
    {
        var urn = Notation.ParseStruct(args).Fields["urn"].StringValue;
        var resource = byUrn[urn];
        var reply = new Struct();
        reply.Fields["urn"] = Value.ForString(urn);
        reply.Fields["id"] = Value.ForString(resource.Id);
        reply.Fields["state"] = Value.ForStruct(Notation.ParseStruct(resource.State));
        return reply.ToByteString();
    }

    private static string UrnFor(string parent, string type, string name)
    {
        const string Prefix = $"urn:pulumi:{FakeEngine.Stack}::{FakeEngine.Project}::";
        var parentType = parent.Length == 0 ? "" : parent.Split("::")[2] + "$";
        return parentType is "" or "pulumi:pulumi:Stack$"
            ? $"{Prefix}{type}::{name}"
            : $"{Prefix}{parentType}{type}::{name}";
    }

    private static ByteString Echo(ByteString inputs, bool preview)
    {
        if (!preview)
        {
            return inputs;
        }
        var known = new Struct();
        foreach (var (key, value) in Notation.ParseStruct(inputs).Fields.Where(f => !Notation.HoldsUnknown(f.Value)))
        {
            known.Fields[key] = value;
        }
        return known.ToByteString();
    }

    private KnownResource Add(KnownResource resource) =>
        byUrn.TryAdd(resource.Urn, resource)
            ? resource
            : throw new InvalidOperationException($"The URN {resource.Urn} is registered twice.");
}
