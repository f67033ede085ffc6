using System.Collections.Immutable;

namespace Pulumi.Tests.Kit;

/// <summary>A custom resource whose inputs are whatever a test gives.</summary>
internal sealed class Bag(
    string name,
    ImmutableDictionary<string, object?> inputs,
    CustomResourceOptions? options = null
) : CustomResource("test:index:Bag", name, new DictionaryResourceArgs(inputs), options)
{
    public Bag(string name, object? value, CustomResourceOptions? options = null)
        : this(name, ImmutableDictionary<string, object?>.Empty.Add("value", value), options) { }

    [Output("value")]
    public Output<object?> Value { get; private set; } = null!;
}

internal sealed class WidgetArgs : ResourceArgs
{
    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("items")]
    private InputList<string>? items;

    public InputList<string> Items
    {
        get => items ??= [];
        set => items = value;
    }

    [Input("tags")]
    private InputMap<string>? tags;

    public InputMap<string> Tags
    {
        get => tags ??= [];
        set => tags = value;
    }
}

/// <summary>A plain custom resource: it echoes its inputs.</summary>
internal class Widget : CustomResource
{
    public Widget(string name, WidgetArgs? args = null, CustomResourceOptions? options = null)
        : this("test:index:Widget", name, args, options) { }

    protected Widget(string type, string name, WidgetArgs? args, CustomResourceOptions? options)
        : base(type, name, args ?? new WidgetArgs(), options) { }

    [Output("text")]
    public Output<string?> Text { get; private set; } = null!;

    [Output("size")]
    public Output<int> Size { get; private set; } = null!;
}

/// <summary>A custom resource with one output of a chosen type.</summary>
internal sealed class Reader<T>(string name, CustomResourceOptions? options = null)
    : CustomResource("test:index:Reader", name, ResourceArgs.Empty, options)
{
    [Output("value")]
    public Output<T> Value { get; private set; } = null!;
}

/// <summary>A local component.</summary>
internal class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null)
        : base("test:index:Group", name, options) { }

    public void Register() => RegisterOutputs();

    public void Register(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);
}

internal sealed class PackageProvider(string name, CustomResourceOptions? options = null, string package = "test")
    : ProviderResource(package, name, ResourceArgs.Empty, options);

internal sealed class RemoteArgs : ResourceArgs
{
    [Input("value")]
    public Input<object>? Value { get; set; }
}

/// <summary>A component that a provider builds.</summary>
internal sealed class Remote(string name, RemoteArgs? args = null, ComponentResourceOptions? options = null)
    : ComponentResource("test:index:Remote", name, args ?? new RemoteArgs(), options, remote: true)
{
    [Output("value")]
    public Output<object?> Value { get; private set; } = null!;
}
