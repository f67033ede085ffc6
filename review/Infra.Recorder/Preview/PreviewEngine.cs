using System.Collections.Concurrent;
using Infra.Recorder.Projects;
using Infra.Recorder.Wire;
using Infra.Review;
using Infra.Review.Graph;
using Pulumirpc;
using Resource = Infra.Review.Graph.Resource;

namespace Infra.Recorder.Preview;

/// <summary>
/// Answers a program as the engine does in the preview of a new stack, and keeps what it is told. Safe for calls from
/// many threads. An <see cref="EngineException"/> is a refusal.
/// </summary>
internal sealed class PreviewEngine
{
    private const string GetResource = "pulumi:pulumi:getResource";

    private readonly string project;
    private readonly string stack;
    private readonly bool unknownIds;
    private readonly ResourceRegistry registry = new();
    private readonly Packages packages = new();
    private readonly Providers providers;
    private readonly Registration registration;
    private readonly ConcurrentQueue<Problem> problems = new();
    private string? root;
    private ObjectValue? stackOutputs;
    private bool signalled;

    public PreviewEngine(string project, StackConfig config, bool unknownIds)
    {
        this.project = project;
        this.unknownIds = unknownIds;
        stack = config.Stack;
        providers = new Providers(project, config, registry);
        registration = new Registration(project, stack, registry, providers);
    }

    public LogBook Log { get; } = new();

    /// <summary>How many resources are registered.</summary>
    public int Count => registry.Count;

    /// <summary>URN of the stack, null until it is registered.</summary>
    public string? Root => Volatile.Read(ref root);

    /// <summary>The stack has registered its outputs, or the program has said goodbye: it has done all it wanted.</summary>
    public bool Complete => Volatile.Read(ref signalled) || Volatile.Read(ref stackOutputs) is not null;

    public IReadOnlyCollection<Problem> Problems => problems;

    public void Report(Problem problem) => problems.Enqueue(problem);

    public RegisterResourceResponse Register(RegisterResourceRequest request)
    {
        CheckNames(request);
        var parent = registry.Parent(request.Parent);
        var urn = Urns.Of(stack, project, request.Parent, request.Type, request.Name);
        var inputs = StructCodec.Decode(request.Object);
        var id =
            request.ImportId.Length > 0 ? request.ImportId
            : request.Custom && !unknownIds ? SymbolicId.For(urn, "id")
            : null;
        var source = packages.Source(request.PackageRef, request.Version, request.PluginDownloadUrl);
        registry.Add(registration.Make(request, parent, urn, id, inputs, source));
        if (request.Type == Urns.StackType)
        {
            Volatile.Write(ref root, urn);
        }

        var response = new RegisterResourceResponse { Urn = urn, Id = id ?? "" };
        if (request.Custom)
        {
            response.Object = Echo.Of(request, urn, inputs, unknownIds);
        }

        return response;
    }

    public void RegisterOutputs(RegisterResourceOutputsRequest request)
    {
        var outputs = (ObjectValue)GraphValue.Of(StructCodec.Decode(request.Outputs));
        if (request.Urn == Root)
        {
            // Of the stack the last word counts.
            Volatile.Write(ref stackOutputs, outputs);
            return;
        }

        var registered =
            registry.Find(request.Urn)
            ?? throw EngineException.Invalid($"outputs came for {request.Urn}, which is not registered");
        if (!registered.TrySetOutputs(outputs))
        {
            throw EngineException.Invalid($"outputs of {request.Urn} were registered twice");
        }
    }

    /// <summary>A read answers what the program says; the rest is unknown to it, since nobody is asked.</summary>
    public ReadResourceResponse Read(ReadResourceRequest request)
    {
        var parent = registry.Parent(request.Parent);
        var urn = Urns.Of(stack, project, request.Parent, request.Type, request.Name);
        var properties = StructCodec.Decode(request.Properties);
        var source = packages.Source(request.PackageRef, request.Version, request.PluginDownloadUrl);
        var provider = providers.For(request.Type, request.Provider, parent, source);
        var dependencies = registry.Canonical(request.Dependencies);
        registry.Add(
            new Registered(
                new Resource
                {
                    Urn = urn,
                    Type = registry.Same(request.Type),
                    Name = request.Name,
                    Parent = parent?.Resource.Urn,
                    Custom = true,
                    Id = request.Id,
                    Provider = provider,
                    Version = source.Version.Length == 0 ? null : registry.Same(source.Version),
                    Inputs = properties.Select(property => GraphValue.Of(property.Value, dependencies)),
                    Dependencies = dependencies,
                    Options = new ResourceOptions
                    {
                        External = true,
                        AdditionalSecretOutputs = request.AdditionalSecretOutputs.ToSortedSet(),
                    },
                }
            )
            {
                Provider = request.Provider.Length > 0 ? provider : null,
            }
        );
        return new ReadResourceResponse { Urn = urn, Properties = request.Properties };
    }

    /// <summary>Functions of providers are not called: their results are unknown.</summary>
    public ResourceInvokeResponse Invoke(ResourceInvokeRequest request)
    {
        if (request.Tok != GetResource)
        {
            return new ResourceInvokeResponse { Return = Echo.UnknownResult, Unknown = true };
        }

        var urn = (StructCodec.Decode(request.Args)["urn"] as StringValue)?.Value ?? "";
        var registered =
            registry.Find(urn) ?? throw EngineException.Invalid($"the resource {urn} is read, but not registered");
        var resource = registered.Resource;
        var state = resource.Custom ? resource.Inputs : registered.Outputs ?? ObjectValue.Empty;
        var result = PropertyValue.Object(
            ("urn", PropertyValue.Of(urn)),
            ("id", resource.Id is { } id ? PropertyValue.Of(id) : UnknownValue.Any),
            ("state", state)
        );
        return new ResourceInvokeResponse { Return = StructCodec.Encode(result) };
    }

    public RegisterPackageResponse RegisterPackage(RegisterPackageRequest request) =>
        new() { Ref = packages.Register(request) };

    public void Signal() => Volatile.Write(ref signalled, true);

    /// <summary>To be called once the program has ended. Symbolic ids are short in what comes back.</summary>
    public (ResourceGraph Graph, ValueList<LogMessage> Log) Finish()
    {
        var resources = registry.All();
        var symbolic = unknownIds
            ? []
            : Array.FindAll(resources, resource => resource is { Custom: true, Options.External: false });
        var ids = new IdShortening(project, stack, symbolic);
        if (symbolic.Length > 0)
        {
            for (var i = 0; i < resources.Length; i++)
            {
                resources[i] = Shortened(resources[i], ids);
            }
        }

        var outputs = ids.Apply(stackOutputs ?? ObjectValue.Empty);
        return (ResourceGraph.Of(project, stack, resources, outputs), Log.Close(ids));
    }

    private static Resource Shortened(Resource resource, IdShortening ids)
    {
        var inputs = ids.Apply(resource.Inputs);
        var trigger = resource.Options.ReplacementTrigger;
        return ReferenceEquals(inputs, resource.Inputs) && resource.Id is null && trigger is null
            ? resource
            : resource with
            {
                Id = resource.Id is null ? null : ids.Apply(resource.Id),
                Inputs = inputs,
                Options = trigger is null
                    ? resource.Options
                    : resource.Options with
                    {
                        ReplacementTrigger = ids.Apply(trigger),
                    },
            };
    }

    private static void CheckNames(RegisterResourceRequest request)
    {
        if (request.Name.Length == 0)
        {
            throw EngineException.Invalid($"a resource of type {request.Type} has no name");
        }

        if (request.Type.Length == 0 || ((request.Custom || request.Remote) && !Urns.IsTypeToken(request.Type)))
        {
            throw EngineException.Invalid(
                $"the type `{request.Type}` of {request.Name} is not of the form package:module:name"
            );
        }
    }
}
