using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The root of a program's resources; a subclass's <see cref="OutputAttribute"/> properties are its outputs.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, Deployment.Running.RootName, OptionsFrom(options)) => Deployment.Running.Stack = this;

    /// <summary>What the program handed over; set by the callback forms of a run.</summary>
    internal Output<IDictionary<string, object?>>? ProgramOutputs { get; private set; }

    /// <summary>A stack whose resources <paramref name="program"/> makes.</summary>
    internal static Stack Around(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
    {
        var stack = new Stack(options);
        stack.ProgramOutputs = Output.Create(program());
        return stack;
    }

    internal void RegisterStackOutputs() => RegisterOutputs(ProgramOutputs ?? Output.Create(CollectOwn()));

    private IDictionary<string, object?> CollectOwn() => ResourceOutputs.CollectOfStack(this);

    private static ComponentResourceOptions OptionsFrom(StackOptions? options) =>
        options is null
            ? new ComponentResourceOptions()
            : new ComponentResourceOptions
            {
                ResourceTransformations = options.ResourceTransformations,
                ResourceTransforms = options.ResourceTransforms,
            };
}

/// <summary>What a program may set on its root.</summary>
public class StackOptions
{
    /// <summary>Applied to every resource of the program.</summary>
    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];

    /// <summary>Run by the engine through callbacks, which this build does not serve: not empty is an error.</summary>
    public List<ResourceTransform> ResourceTransforms { get; set; } = [];
}
