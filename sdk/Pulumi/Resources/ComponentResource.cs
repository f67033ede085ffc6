using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A group of resources under one name; local, or built by a provider (remote).</summary>
public class ComponentResource : Resource
{
    private int registered;

    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options) { }

    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options = null,
        bool remote = false
    )
        : this(type, name, args, options, remote, registerPackageRequest: null) { }

    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null
    )
        : base(
            type,
            name,
            custom: false,
            args ?? ResourceArgs.Empty,
            options ?? new ComponentResourceOptions(),
            remote,
            registerPackageRequest
        ) { }

    /// <summary>Ends the component: its <see cref="OutputAttribute"/> properties are its outputs.</summary>
    protected void RegisterOutputs() => RegisterOutputs(ResourceOutputs.Collect(this));

    /// <summary>Ends the component with these outputs.</summary>
    /// <exception cref="RunException">Outputs were registered before.</exception>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Ends the component with these outputs.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) =>
        RegisterOutputs(Output.Create(outputs));

    /// <summary>Ends the component with these outputs.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        if (Interlocked.Exchange(ref registered, 1) == 1)
        {
            throw new RunException($"The outputs of {Label} were registered twice; call RegisterOutputs once.");
        }
        OutputRegistration.Start(Deployment.Running, this, outputs);
    }
}
